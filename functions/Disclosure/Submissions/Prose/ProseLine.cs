using Disclosure.Documents;

namespace Disclosure.Submissions.Prose;

/// <summary>A paragraph, or the one cell with content of a table's row: reports are pasted into sheets too.</summary>
/// <param name="Source">The <see cref="Paragraph"/> or <see cref="Cell"/>.</param>
/// <param name="At">Its address.</param>
/// <param name="Text">Its text as read.</param>
/// <param name="Order">Its place in reading order.</param>
/// <param name="Position">Counts lines and rows with content: what lies between two lines shows as a gap.</param>
internal sealed record ProseLine(object Source, string At, string Text, int Order, int Position)
{
    /// <summary>The lines of a document in reading order.</summary>
    public static IEnumerable<ProseLine> Of(Document document)
    {
        var (order, position) = (0, 0);
        foreach (var part in document.Parts)
        {
            if (part is Paragraph paragraph)
            {
                if (!CellText.IsBlank(paragraph.Text))
                {
                    yield return new ProseLine(paragraph, paragraph.At, paragraph.Text, order, position++);
                }

                order++;
            }
            else if (part is Table table)
            {
                foreach (var row in Rows(table))
                {
                    var filled = Enumerable.Range(row.Start.Value, row.End.Value - row.Start.Value)
                        .Where(i => !CellText.IsBlank(table.Cells[i].Text)).Take(2).ToArray();
                    if (filled.Length == 1)
                    {
                        var cell = table.Cells[filled[0]];
                        yield return new ProseLine(cell, cell.At, cell.Text, order + filled[0], position);
                    }

                    position += filled.Length > 0 ? 1 : 0;
                }

                order += table.Cells.Length;
            }
        }
    }

    private static IEnumerable<Range> Rows(Table table)
    {
        for (var start = 0; start < table.Cells.Length;)
        {
            var end = start;
            while (end < table.Cells.Length && table.Cells[end].Row == table.Cells[start].Row)
            {
                end++;
            }

            yield return start..end;
            start = end;
        }
    }
}
