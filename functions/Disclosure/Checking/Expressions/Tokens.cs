using System.Text.RegularExpressions;

namespace Disclosure.Checking.Expressions;

/// <summary>The words and signs of an expression, read one after the other; the place can be kept and gone back to.</summary>
internal sealed partial class Tokens
{
    private readonly string _text;
    private readonly string[] _tokens;

    /// <exception cref="FormatException">The text holds a sign the language does not have.</exception>
    public Tokens(string text)
    {
        _text = text;
        _tokens = [.. Token().Matches(text).Select(m => m.Value)];
        if (string.Concat(_tokens).Length != text.Count(c => c != ' '))
        {
            throw Error("it holds a sign that is none of the language");
        }
    }

    /// <summary>The place of the next token.</summary>
    public int Place { get; set; }

    /// <summary>The next token; empty at the end.</summary>
    public string Next => Place < _tokens.Length ? _tokens[Place] : string.Empty;

    public bool NextIsName => Next.Length > 0 && (char.IsAsciiLetterLower(Next[0]) || Next[0] == '{');

    public bool NextIsNumber => Next.Length > 0 && char.IsAsciiDigit(Next[0]);

    public string Take()
    {
        var token = Next;
        Place++;
        return token;
    }

    public bool TakeIf(string token)
    {
        var same = Next == token;
        Place += same ? 1 : 0;
        return same;
    }

    /// <exception cref="FormatException">The next token is another.</exception>
    public void Expect(string token)
    {
        if (!TakeIf(token))
        {
            throw Error($"“{token}” was expected in place of “{Next}”");
        }
    }

    public string TakeName() => NextIsName ? Take() : throw Error($"a name was expected in place of “{Next}”");

    public FormatException Error(string reason) => new($"The expression “{_text}” is not valid: {reason}.");

    [GeneratedRegex(@"[a-z{][a-z0-9_{}]*|[0-9]+(?:\.[0-9]+)?|<=|>=|[-+*<>=():]")]
    private static partial Regex Token();
}
