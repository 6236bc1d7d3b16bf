using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>A name that texts spell with other brackets, quotation marks or spaces: <c>国办公开办函〔2019〕60号</c>.</summary>
internal sealed class Spelling
{
    private readonly string _letters;
    private readonly string _beginning;

    /// <param name="name">The name as its authors spell it.</param>
    public Spelling(string name)
    {
        _letters = LabelKey.Letters(CellText.Fold(name));
        _beginning = string.Concat(_letters.TakeWhile(c => !char.IsAsciiDigit(c))) is { Length: > 0 } words ? words : _letters;
        _beginning = _beginning[..Math.Min(_beginning.Length, 4)];
    }

    /// <summary>Where it stands in a part of a text; null when it does not.</summary>
    public Range? In(ProseText prose, Range part)
    {
        var (text, end) = (prose.Text, part.End.Value);
        for (var at = part.Start.Value; at < end; at++)
        {
            var found = text.AsSpan(at, end - at).IndexOf(_beginning, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            at += found;
            if (EndAt(text, at, end) is { } behind)
            {
                return at..behind;
            }
        }

        return null;
    }

    /// <summary>Behind it when it begins there. Between its letters at most two other characters stand, as in <c>〔2019〕第60号</c>.</summary>
    private int? EndAt(string text, int at, int end)
    {
        var between = 0;
        for (var matched = 0; matched < _letters.Length;)
        {
            if (at >= end || between > 2)
            {
                return null;
            }

            if (char.ToLowerInvariant(text[at]) == _letters[matched])
            {
                matched++;
                between = 0;
            }
            else if (char.IsLetterOrDigit(text[at]) && text[at] != '第')
            {
                return null;
            }
            else
            {
                between++;
            }

            at++;
        }

        return at;
    }
}
