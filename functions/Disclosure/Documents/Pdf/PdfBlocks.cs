namespace Disclosure.Documents.Pdf;

/// <summary>
/// Finds what belongs together by how it is drawn: side by side in one operation, or line under line when each line but
/// the last fills its cell. A spreadsheet draws so what does not fit into a row of fixed height.
/// </summary>
internal static class PdfBlocks
{
    private const double LinePitch = 1.6;
    private const double SidePadding = 4;

    /// <summary>The blocks in the order they are drawn.</summary>
    /// <param name="letters">The characters of a page.</param>
    /// <param name="room">The width of the cell a character lies in, or 0.</param>
    public static List<PdfBlock> Of(IReadOnlyList<PdfLetter> letters, Func<PdfLetter, double> room)
    {
        var blocks = new List<PdfBlock>();
        List<PdfLetter>? above = null;
        foreach (var line in Lines(letters))
        {
            if (above is not null && GoesOn(above, line, room))
            {
                blocks[^1].Letters.AddRange(line);
            }
            else
            {
                blocks.Add(new PdfBlock([.. line]));
            }

            above = line;
        }

        return blocks;
    }

    private static bool GoesOn(List<PdfLetter> above, List<PdfLetter> line, Func<PdfLetter, double> room)
    {
        var (first, last, next) = (above[0], above[^1], line[0]);
        var pitch = first.Y - next.Y;
        if (first.Turn != 0 || next.Turn != 0 || pitch < 0.8 * first.Size || pitch > LinePitch * first.Size || Math.Abs(first.Size - next.Size) > 0.1 * first.Size)
        {
            return false;
        }

        var isAligned = Math.Abs(first.X - next.X) < 1 || Math.Abs(first.X + last.X + last.Width - next.X - line[^1].X - line[^1].Width) < 2;
        return isAligned && room(first) is var width and > 0 && width - (last.X + last.Width - first.X) - SidePadding < next.Width;
    }

    private static IEnumerable<List<PdfLetter>> Lines(IReadOnlyList<PdfLetter> letters)
    {
        var line = new List<PdfLetter>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && !Follows(line[^1], letter))
            {
                yield return line;
                line = [];
            }

            line.Add(letter);
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    private static bool Follows(PdfLetter before, PdfLetter letter) =>
        before.Turn == 0 && letter.Turn == 0 && Math.Abs(before.Y - letter.Y) < 0.1 * letter.Size
        && Math.Abs(letter.X - before.X - before.Width) < (before.Run == letter.Run ? 0.3 : 0.15) * letter.Size;
}
