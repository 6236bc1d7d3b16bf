namespace Disclosure.Documents.Text;

/// <summary>A row of a table in plain text: its cells from left to right, without their places.</summary>
/// <param name="Cells">The cells, at least one.</param>
internal sealed record TextRow(IReadOnlyList<TextCell> Cells)
{
    /// <summary>How many cells label the row: those up to the last label before the first number.</summary>
    public int Labels { get; } = CountLabels(Cells);

    /// <summary>
    /// Whether it has answers: a number, or more blanks behind its labels than labels. Rows of headings have neither; the
    /// blanks in them continue merged cells.
    /// </summary>
    public bool HasAnswers { get; } = Cells.Any(cell => cell.Shape == TextShape.Number) || EndsBlank(Cells);

    private static int CountLabels(IReadOnlyList<TextCell> cells)
    {
        var labels = 0;
        for (var i = 0; i < cells.Count && cells[i].Shape != TextShape.Number; i++)
        {
            labels = cells[i].Shape == TextShape.Label ? i + 1 : labels;
        }

        return labels;
    }

    private static bool EndsBlank(IReadOnlyList<TextCell> cells) =>
        cells.Reverse().TakeWhile(cell => cell.Shape == TextShape.Blank).Count() is var blanks
        && blanks > cells.Count(cell => cell.Shape != TextShape.Blank);
}
