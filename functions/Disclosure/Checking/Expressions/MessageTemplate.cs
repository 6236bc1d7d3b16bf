using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Disclosure.Checking.Expressions;

/// <summary>
/// A text of a rule in one language. In braces stand <c>cell</c> (label and address of the figure the finding is about),
/// <c>label</c>, <c>at</c>, <c>observed</c>, <c>expected</c>, <c>difference</c>, <c>measure</c>, <c>decimals</c>,
/// <c>whole</c> (digits before the point);
/// <c>cell:code</c> and <c>label:code</c> for another figure, <c>last_cell:code</c> for one of last year; or an expression, of which the number is printed.
/// </summary>
internal sealed partial class MessageTemplate
{
    private readonly ImmutableArray<Func<MessageArguments, string>> _parts;

    private MessageTemplate(ImmutableArray<Func<MessageArguments, string>> parts) => _parts = parts;

    /// <exception cref="FormatException">What stands in braces is none of these, or names something unknown.</exception>
    public static MessageTemplate Parse(string text, Vocabulary words)
    {
        var filled = words.Fill(text);
        var parts = ImmutableArray.CreateBuilder<Func<MessageArguments, string>>();
        var end = 0;
        foreach (Match match in Braces().Matches(filled))
        {
            var before = filled[end..match.Index];
            parts.Add(_ => before);
            parts.Add(Part(match.Groups[1].Value, words));
            end = match.Index + match.Length;
        }

        var after = filled[end..];
        parts.Add(_ => after);
        return new MessageTemplate(parts.ToImmutable());
    }

    public string Render(MessageArguments arguments) => string.Concat(_parts.Select(part => part(arguments)));

    private static Func<MessageArguments, string> Part(string name, Vocabulary words)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var other = colon < 0 ? null : words.Indicator(name[(colon + 1)..].Trim());
        return (colon < 0 ? name : name[..colon]) switch
        {
            "cell" => a => a.Cell(other ?? a.Subject),
            "last_cell" when other is not null => a => a.LastCell(other),
            "label" => a => a.Label(other ?? a.Subject),
            "at" when other is null => a => a.Address(a.Subject) ?? string.Empty,
            "observed" when other is null => a => a.Observed,
            "expected" when other is null => a => a.Expected,
            "difference" when other is null => a => a.Difference,
            "measure" when other is null => a => a.Subject.Measure,
            "decimals" when other is null => a => FigureText.Digits(a.Subject.Decimals),
            "whole" when other is null => a => FigureText.Digits(FigureKind.WholeDigits(a.Subject.Decimals)),
            _ => Printed(ExpressionParser.Parse(name, words)),
        };
    }

    private static Func<MessageArguments, string> Printed(Expression expression) => arguments => arguments.Print(expression);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
