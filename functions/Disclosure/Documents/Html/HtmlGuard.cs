using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Text;

namespace Disclosure.Documents.Html;

/// <summary>
/// Watches the parser while it builds the page, because the size of the text is no limit to what it builds: formatting
/// that is never closed is copied into every paragraph that follows (WHATWG HTML §13.2.4.3), unannounced, so that 44 KB
/// make three million elements; and the deeper they nest, the longer each takes.
/// </summary>
internal sealed class HtmlGuard(Reading reading)
{
    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private INode? _last;
    private int _deepestFormatting;
    private long _cost;

    /// <summary>Counts an element that the parser has made, with the most copies of formatting it can bring.</summary>
    public void Count(IElement element, TextPosition position)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"line {position.Line}");
        var depth = 0;
        var formatting = 0;

        // An element has no parent yet when it is announced; the one before it has. What can be copied once stood nested.
        for (var node = _last; node is not null; node = node.Parent)
        {
            Reading.Within("depth", at, ++depth, reading.Budget.ElementDepth);
            formatting += node is IElement { LocalName: var name } && Formatting.Contains(name) ? 1 : 0;
        }

        _deepestFormatting = Math.Max(_deepestFormatting, formatting);
        _cost += 1 + _deepestFormatting;
        Reading.Within("elements", at, _cost, reading.Budget.Elements);
        _last = element;
    }
}
