using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Disclosure.Documents.Markdown;

/// <summary>The blocks of a Markdown text in reading order; an address names the line a block begins on.</summary>
internal sealed class MarkdownFlow(Reading reading)
{
    /// <summary>Adds what a block contains.</summary>
    public void Add(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Add(block, string.Empty);
        }
    }

    private void Add(Block block, string mark)
    {
        switch (block)
        {
            case MarkdownTable table:
                AddTable(table);
                break;
            case ListBlock list:
                AddList(list);
                break;
            case ThematicBreakBlock:
                break;
            case LinkReferenceDefinition link:
                reading.AddParagraph(At(link), $"[{link.Label}]: {link.Url}");
                break;
            case ContainerBlock container:
                foreach (var (inner, index) in container.Select((b, i) => (b, i)))
                {
                    Add(inner, index == 0 ? mark : string.Empty);
                }

                break;
            case LeafBlock leaf:
                AddLines(leaf, mark);
                break;
        }
    }

    /// <summary>A numbered item keeps its number, as it was written; the mark of one without a number says nothing.</summary>
    private void AddList(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Add(item, list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}") : string.Empty);
        }
    }

    private void AddLines(LeafBlock leaf, string mark)
    {
        var lines = leaf.Inline is { } inline
            ? MarkdownText.Lines(inline)
            : (leaf.Lines.Lines ?? []).Take(leaf.Lines.Count).Select(line => line.Slice.ToString());
        var at = At(leaf);
        foreach (var line in lines)
        {
            reading.AddParagraph(at, mark + line);
            mark = string.Empty;
        }
    }

    private void AddTable(MarkdownTable source)
    {
        var table = new TableBuilder(reading, At(source));
        foreach (var (row, r) in source.OfType<TableRow>().Select((row, r) => (row, r)))
        {
            foreach (var (cell, c) in row.OfType<TableCell>().Select((cell, c) => (cell, c)))
            {
                var text = string.Join('\n', cell.OfType<LeafBlock>().Where(l => l.Inline is not null).SelectMany(l => MarkdownText.Lines(l.Inline!)));
                table.Add(r, c, text, string.Create(CultureInfo.InvariantCulture, $"{At(row)} column {c + 1}"));
            }
        }

        table.Finish();
    }

    private static string At(Block block) => string.Create(CultureInfo.InvariantCulture, $"line {block.Line + 1}");
}
