using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser.Tokens.Struct;
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

    /// <summary>The attributes that are asked for, here and by the parser's own rules; a page can have millions of others.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "colspan", "rowspan", "style", "hidden", "role", "href", "name", "id", "class", "content", "type", "encoding",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AttributesBySpan = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private INode? _last;
    private int _deepestFormatting;
    private long _cost;
    private long _attributes;

    /// <summary>Whether an attribute becomes an object; those that do are counted.</summary>
    public bool Keeps(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        if (!AttributesBySpan.Contains(name.Span))
        {
            return false;
        }

        Reading.Within("attributes", reading.FileName, ++_attributes, reading.Budget.PageAttributes);
        return true;
    }

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
