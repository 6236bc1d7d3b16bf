using AngleSharp.Dom;

namespace Disclosure.Documents.Html;

/// <summary>
/// What LibreOffice adds to a workbook that it saves as a page: a list of links to the sheets, and a heading with the
/// number and name of each. A workbook's own reader gives no such lines either.
/// </summary>
internal static class SheetList
{
    /// <summary>Takes them out of a page that LibreOffice made.</summary>
    public static void Remove(IDocument page)
    {
        if (page.QuerySelector("meta[name=generator]")?.GetAttribute("content")?.StartsWith("LibreOffice", StringComparison.Ordinal) != true)
        {
            return;
        }

        var lists = page.QuerySelectorAll("center").Where(center => center.QuerySelector("a[href^='#table']") is not null && center.QuerySelector("table") is null);
        foreach (var added in lists.Concat(page.QuerySelectorAll("a[name^='table'] > h1")).ToList())
        {
            added.Remove();
        }
    }
}
