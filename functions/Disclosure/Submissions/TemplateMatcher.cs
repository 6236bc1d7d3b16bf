namespace Disclosure.Submissions;

/// <summary>
/// Takes what a template says beside the form: its instructions and last year's figures, which answer nothing, and the
/// marks that answer a whole table.
/// </summary>
internal sealed class TemplateMatcher(FormIndex form, SubmissionBuilder result)
{
    private int _reference = int.MaxValue;

    /// <summary>
    /// The cells of a row that belong to the form. From a heading over instructions or last year's figures on, down to
    /// the end of the table, what stands under it and to its right is for reference.
    /// </summary>
    public MarkedCell[] OfForm(MarkedCell[] row)
    {
        if (Array.Find(row, cell => !cell.IsBlank && form.IsReference(cell.Key)) is { } heading)
        {
            _reference = heading.Column;
        }

        if (row.Length == 0 || row[^1].Column < _reference)
        {
            return row;
        }

        foreach (var cell in row.Where(cell => cell.Column >= _reference))
        {
            cell.Mark = CellMark.Placed;
        }

        return Array.FindAll(row, cell => cell.Column < _reference);
    }

    /// <summary>Takes a line of the instructions, or a row with the mark for a table without a case.</summary>
    public bool TryRow(MarkedCell[] filled)
    {
        var first = filled[0];
        if (filled.Length == 1 && form.IsGuide(first.Key))
        {
            first.Mark = CellMark.Placed;
            return true;
        }

        if (form.ZeroMark(first.Key) is not { } mark)
        {
            return false;
        }

        first.Mark = CellMark.Placed;
        foreach (var cell in filled.Skip(1))
        {
            if (form.SaysYes(CellText.Clean(cell.Text)) is { } isSet)
            {
                cell.Mark = CellMark.Placed;
                if (isSet)
                {
                    result.Mark(mark, cell.Order, cell.At);
                }
            }
        }

        return true;
    }
}
