using System.Text;
using AngleSharp.Dom;

namespace Disclosure.Documents.Html;

/// <summary>
/// The visible text below an element in lines: a block or a line break begins a new one. White space of the source is
/// one space (CSS Text §4.1.1); ideographic and no-break spaces are text.
/// </summary>
internal sealed class HtmlLines(Action<string> onLine, Action<IElement> onTable)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main",
        "menu", "nav", "ol", "p", "pre", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "audio", "canvas", "datalist", "dialog", "embed", "head", "iframe", "noframes", "noscript", "object", "script", "select", "style", "svg",
        "template", "textarea", "title", "video", "xml",
    };

    private readonly StringBuilder _line = new();
    private bool _space;

    /// <summary>Whether an element shows nothing, by its kind or because it is hidden.</summary>
    public static bool IsUnseen(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", string.Empty, StringComparison.Ordinal) ?? string.Empty;
        return Unseen.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Reads what an element contains, itself excluded, and ends the last line.</summary>
    public void Read(IElement element)
    {
        ReadChildren(element, element.LocalName == "pre");
        Break();
    }

    private void ReadChildren(IElement element, bool isPreformatted)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, isPreformatted);
            }
            else if (node is IElement child && !IsUnseen(child))
            {
                ReadChild(child, isPreformatted);
            }
        }
    }

    private void ReadChild(IElement child, bool isPreformatted)
    {
        var isTable = child.LocalName == "table";
        var breaks = isTable || child.LocalName == "br" || Blocks.Contains(child.LocalName);
        if (breaks)
        {
            Break();
        }

        if (isTable)
        {
            onTable(child);
        }
        else
        {
            ReadChildren(child, isPreformatted || child.LocalName == "pre");
        }

        if (breaks)
        {
            Break();
        }
    }

    private void Append(string text, bool isPreformatted)
    {
        foreach (var c in text)
        {
            if (c == '\n' && isPreformatted)
            {
                Break();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _space = _line.Length > 0;
            }
            else
            {
                _line.Append(_space ? " " : string.Empty).Append(c);
                _space = false;
            }
        }
    }

    private void Break()
    {
        if (_line.Length > 0)
        {
            onLine(_line.ToString());
        }

        _line.Clear();
        _space = false;
    }
}
