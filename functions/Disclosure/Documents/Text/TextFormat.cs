namespace Disclosure.Documents.Text;

/// <summary>
/// Plain text: a report pasted or converted, one paragraph a line, with the tables that keep their cells apart in a way
/// that leaves no doubt.
/// </summary>
internal sealed class TextFormat : IFormat
{
    private static readonly string[] Separators = ["\n", "\r", "\t", "|", "  "];

    public string Name => "text";

    /// <summary>What no other reader takes, markup apart: its text is not what a person sees.</summary>
    public bool Recognizes(Reading reading) => !reading.Text.AsSpan().TrimStart().StartsWith('<');

    public void Read(Reading reading)
    {
        // Each parts cells or paragraphs, perhaps empty ones; they are counted before any is made.
        var parted = 1L + Separators.Sum(mark => (long)reading.Text.AsSpan().Count(mark));
        Reading.Within("cells", reading.FileName, parted, reading.Budget.Cells + reading.Budget.EmptyCells);
        var lines = TextLine.Of(reading.Text);
        var bare = BareTables.Find(lines);
        for (var next = 0; next < lines.Count;)
        {
            if (bare.TryGetValue(next, out var grid))
            {
                TextGrid.Add(reading, lines[next].At, grid.Rows);
                next = grid.End;
                continue;
            }

            var first = next;
            var rows = FlattenedTable.Read(lines, first, out var end) ?? DelimitedTable.Read(lines, first, ref end);
            if (rows is not null)
            {
                TextGrid.Add(reading, lines[first].At, rows);
            }

            for (next = Math.Max(end, first + 1); rows is null && first < next; first++)
            {
                reading.AddParagraph(lines[first].At, lines[first].Text);
            }
        }
    }
}
