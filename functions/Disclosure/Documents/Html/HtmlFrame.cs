using System.Globalization;
using AngleSharp.Dom;
using Disclosure.Checking;

namespace Disclosure.Documents.Html;

/// <summary>
/// What a site puts around a report: navigation, lists of links, header and footer. It is taken out of the page where
/// markup tells it for certain and no table stands in it, and told in a notice; what is not certain stays text.
/// </summary>
internal sealed class HtmlFrame
{
    /// <summary>Elements that hold an article: landmarks of HTML, and what the content systems of government sites call them.</summary>
    private const string Articles =
        "main,[role=main],article,#zoom,#UCAP-CONTENT,.TRS_Editor,.trs_editor_view,.TRS_UEDITOR,.article-content,.pages_content,#vsb_content,.v_news_content";

    private readonly List<INode> _frame = [];
    private readonly List<(IElement Element, TextWeight Weight)> _articles = [];
    private readonly HashSet<IElement> _candidates;

    private HtmlFrame(IElement body) => _candidates = [.. body.QuerySelectorAll(Articles)];

    /// <summary>Takes the frame out of a page and reports it.</summary>
    public static void Remove(IElement body, Reading reading)
    {
        var frame = new HtmlFrame(body);
        var whole = frame.Measure(body, isArticle: false);
        if (whole.Text == 0)
        {
            return;
        }

        // The innermost come first: a page can have an article within its main part.
        if (frame._articles.Find(a => a.Weight.Tables == whole.Tables && a.Weight.Text * 2 >= whole.Text).Element is { } article)
        {
            frame._frame.AddRange(Around(article, body));
        }

        var texts = frame._frame.ConvertAll(Take);
        texts.RemoveAll(text => text.Length == 0);
        if (texts.Count > 0)
        {
            reading.Report(FindingCodes.PageFrame.At(null, VisibleText.Of(texts[0]), arguments: ("count", texts.Count.ToString(CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>
    /// Weighs what is below an element, and sets aside what is frame, which weighs nothing. A list of links within an
    /// article belongs to it.
    /// </summary>
    private TextWeight Measure(IElement element, bool isArticle)
    {
        isArticle |= _candidates.Contains(element);
        var weight = default(TextWeight);
        foreach (var node in element.ChildNodes)
        {
            weight += node switch
            {
                IText text => new TextWeight(text.Data.Count(char.IsLetterOrDigit), 0, 0, 0),
                IElement child when !HtmlLines.IsUnseen(child) => Measure(child, isArticle),
                _ => default,
            };
        }

        weight += new TextWeight(0, 0, 0, element.LocalName == "table" && weight is { Text: > 0, Tables: 0 } ? 1 : 0);
        if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            weight = weight with { InLinks = weight.Text, Links = weight.Links + 1 };
        }

        if (weight is { Text: > 0, Tables: 0 } && (IsLandmark(element) || (weight.IsMenu && !isArticle && IsPartOfPage(element))))
        {
            _frame.Add(element);
            return default;
        }

        if (_candidates.Contains(element))
        {
            _articles.Add((element, weight));
        }

        return weight;
    }

    /// <summary>Figures can be links too, so that rows and cells of a table are never menus.</summary>
    private static bool IsPartOfPage(IElement element) =>
        HtmlLines.IsBlock(element) && element.LocalName is not ("body" or "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption");

    private static bool IsLandmark(IElement element) =>
        element.LocalName == "nav"
        // A footer of the page, not of an article or section in it (HTML Accessibility API Mappings 1.0, contentinfo).
        || (element.LocalName == "footer" && element.Closest("article,aside,main,nav,section") is null)
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search";

    /// <summary>What stands beside an article and beside all it stands in; a title of the page stays.</summary>
    private static IEnumerable<INode> Around(IElement article, IElement body)
    {
        for (INode inner = article; inner != body && inner.Parent is { } outer; inner = outer)
        {
            foreach (var node in outer.ChildNodes.Where(node => node != inner && !(node is IElement element && (element.LocalName == "h1" || element.QuerySelector("h1") is not null))))
            {
                yield return node;
            }
        }
    }

    /// <summary>Hides a node, because taking thousands out of one parent is slow; returns the beginning of the text that it showed.</summary>
    private static string Take(INode node)
    {
        const int Shown = 40;
        var lines = new List<string>();
        if (node is IElement element && !HtmlLines.IsUnseen(element))
        {
            new HtmlLines(lines.Add, table => lines.Add(table.TextContent)).Read(element);
            element.SetAttribute("hidden", string.Empty);
        }
        else if (node is IText text)
        {
            lines.Add(text.Data);
            text.Data = string.Empty;
        }

        var shown = string.Join(' ', string.Join(' ', lines).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return shown.Length <= Shown ? shown : $"{shown[..Shown]}…";
    }
}
