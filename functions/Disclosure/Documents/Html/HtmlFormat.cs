using AngleSharp.Html.Parser;

namespace Disclosure.Documents.Html;

/// <summary>
/// Web pages (WHATWG HTML), read as a browser without scripts shows them; nothing is run and nothing is loaded. Many
/// systems export such pages under the name .xls, so the name is not asked.
/// </summary>
internal sealed class HtmlFormat : IFormat
{
    private const int Head = 4096;

    private static readonly string[] Documents = ["<html", "<!doctype html"];
    private static readonly string[] Fragments = ["<head", "<body", "<meta", "<table", "<div", "<p", "<h1", "<h2"];

    public string Name => "html";

    /// <summary>XML that is not a page begins as one might, so it has to call itself one.</summary>
    public bool Recognizes(Reading reading)
    {
        var text = reading.Text.TrimStart();
        var head = text[..Math.Min(text.Length, Head)];
        return head.StartsWith('<')
            && (Contains(head, Documents) || (!head.StartsWith("<?xml", StringComparison.Ordinal) && Contains(head, Fragments)));
    }

    public void Read(Reading reading)
    {
        var guard = new HtmlGuard(reading);
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = guard.Count,
            ShouldEmitAttribute = guard.Keeps,
            SkipComments = true,
            SkipProcessingInstructions = true,
        };
        using var page = new HtmlParser(options).ParseDocument(reading.Text);
        if (page.Body is { LocalName: "frameset" })
        {
            throw UnreadableKind.Unknown(reading, "frameset");
        }

        if (page.Body is { } body)
        {
            SheetList.Remove(page);
            HtmlFrame.Remove(body, reading);
            new HtmlFlow(reading).Read(body);
        }
    }

    private static bool Contains(string text, string[] tags) => Array.Exists(tags, tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));
}
