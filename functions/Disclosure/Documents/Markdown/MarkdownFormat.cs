using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Disclosure.Documents.Markdown;

/// <summary>
/// Markdown (CommonMark, with pipe tables), known by its name alone: most texts are Markdown too. Headings, paragraphs and
/// items of lists are lines as a person reads them; HTML and links in it are text.
/// </summary>
internal sealed class MarkdownFormat : IFormat
{
    private static readonly string[] Endings = [".md", ".markdown"];

    public string Name => "markdown";

    public bool Recognizes(Reading reading) => Array.Exists(Endings, e => reading.FileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    public void Read(Reading reading)
    {
        Reading.Within("file", reading.FileName, reading.Text.Length, reading.Budget.MarkdownLength);
        new MarkdownFlow(reading).Add(Parse(reading));
    }

    private static MarkdownDocument Parse(Reading reading)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = reading.Budget.Depth }.DisableHtml().UsePipeTables();

        // On paper nobody can follow a link, and to look for the ends of links takes minutes where there are none.
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        try
        {
            return Markdig.Markdown.Parse(reading.Text, builder.Build());
        }
        catch (ArgumentException)
        {
            // The library's way to say that the nesting passes its limit.
            Reading.Within("depth", reading.FileName, reading.Budget.Depth + 1L, reading.Budget.Depth);
            throw;
        }
    }
}
