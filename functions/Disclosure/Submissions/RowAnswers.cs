using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>Which cells of a row answer which columns of its block, and what is to be said about it.</summary>
/// <param name="Answers">Column of the form, cell, the text that answers it, and the unit of money its heading names.</param>
/// <param name="Flag">What is unusual about the row, or null; an error when nothing of it can be taken.</param>
internal sealed record RowAnswers(IReadOnlyList<(int Leaf, MarkedCell Cell, string Text, string? Measure)> Answers, FindingCode? Flag)
{
    /// <summary>Longer texts are no numbers of a row in one cell.</summary>
    private const int LongestRun = 400;

    /// <summary>With fewer columns, 05 can be a number with a zero in front.</summary>
    private const int FewestDigits = 5;

    /// <summary>Finds the answers of a row.</summary>
    /// <param name="columns">Where the columns stand.</param>
    /// <param name="leaves">How many columns the block has.</param>
    /// <param name="start">The grid column after the row's label.</param>
    /// <param name="tail">The cells after it.</param>
    /// <param name="isCarried">True when the headings stand in an earlier table, which a page break cut.</param>
    public static RowAnswers Of(ColumnMap columns, int leaves, long start, MarkedCell[] tail, bool isCarried)
    {
        var open = Array.FindAll(tail, cell => cell.Mark == CellMark.None);
        var filled = Array.FindAll(open, cell => !cell.IsBlank);
        var isWhole = columns.Headings == leaves && columns.IsInOrder;
        if (isWhole && filled.Length > 0 && filled.Length < leaves && RunTogether(filled, leaves) is { } run)
        {
            return new RowAnswers([.. run.Select((part, leaf) => (leaf, part.Cell, part.Text, (string?)null))], FindingCodes.CellsRunTogether);
        }

        var outside = Array.Exists(filled, cell => columns.At(cell.Column) is null && cell.IsAnswer);
        if (columns.IsAligned && !(outside && isWhole && Array.TrueForAll(filled, cell => cell.IsAnswer) && filled.Length == leaves))
        {
            return ByPosition(columns, open);
        }

        var ordered = Array.FindLastIndex(open, cell => !cell.IsBlank) < leaves ? open[..Math.Min(open.Length, leaves)] : open;
        if (isWhole && ordered.Length == leaves && ordered[0].Column == start && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.End == pair.Second.Column))
        {
            return new RowAnswers(
                [.. ordered.Select((cell, leaf) => (leaf, cell, cell.Text, columns.Measure(leaf)))],
                columns.IsAligned && !isCarried ? FindingCodes.RowInOrder : null);
        }

        if (isWhole && !columns.IsAligned && filled.Length == leaves && Array.TrueForAll(filled, cell => cell.IsAnswer))
        {
            // Widths were lost with the blanks kept: as many numbers as columns leave one reading.
            return new RowAnswers([.. filled.Select((cell, leaf) => (leaf, cell, cell.Text, columns.Measure(leaf)))], null);
        }

        return columns.IsAligned ? new RowAnswers([], FindingCodes.RowShifted)
            : columns.Headings == leaves && filled.Length > 0 ? new RowAnswers([], FindingCodes.RowCellCount)
            : ByPosition(columns, open);
    }

    private static RowAnswers ByPosition(ColumnMap columns, MarkedCell[] cells)
    {
        var answers = new List<(int, MarkedCell, string, string?)>();
        foreach (var cell in cells)
        {
            if (columns.At(cell.Column) is { } column)
            {
                answers.Add((column.Leaf, cell, cell.Text, column.Measure));
            }
        }

        return new RowAnswers(answers, null);
    }

    /// <summary>
    /// Numbers pasted into fewer cells than there are columns: parted by spaces or lines, zeros without anything between,
    /// or a digit for each column when the first is 0, for no number begins so. Only when they are exactly as many as the
    /// columns; null otherwise.
    /// </summary>
    private static List<(MarkedCell Cell, string Text)>? RunTogether(MarkedCell[] filled, int leaves)
    {
        if (filled is [var only] && leaves >= FewestDigits && CellText.Clean(only.Text) is { } text && text.Length == leaves
            && CellText.Fold(text) is ['0', ..] digits && digits.All(char.IsAsciiDigit))
        {
            return [.. digits.Select(digit => (only, digit.ToString()))];
        }

        var parts = new List<(MarkedCell, string)>();
        foreach (var cell in filled)
        {
            if (cell.Text.Length > LongestRun || Parts(CellText.Clean(cell.Text)) is not { } texts || parts.Count + texts.Length > leaves)
            {
                return null;
            }

            parts.AddRange(texts.Select(text => (cell, text)));
        }

        return parts.Count == leaves ? parts : null;
    }

    private static string[]? Parts(string clean)
    {
        var parts = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var run] && run.Length > 1 && CellText.Fold(run).All(c => c == '0'))
        {
            return [.. Enumerable.Repeat("0", run.Length)];
        }

        return parts.Length == 1 || Array.TrueForAll(parts, FigureReader.IsAnswer) ? parts : null;
    }
}
