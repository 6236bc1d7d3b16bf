namespace Disclosure.Submissions;

/// <summary>
/// Puts labels together that stand in several cells of a row or of a column: a number in a cell of its own
/// (<c>1.</c>, <c>属于国家秘密</c>), a line broken over rows (<c>1.属于国</c> over <c>家秘密</c>). Only parts that are
/// no labels by themselves and together spell one are joined.
/// </summary>
internal sealed class SplitLabels(FormIndex form, IReadOnlyList<MarkedCell[]> rows)
{
    /// <summary>No label of a form is broken over more cells.</summary>
    private const int MostParts = 6;

    private readonly bool?[] _answers = new bool?[rows.Count];

    /// <summary>Joins what can be joined: the label goes to one cell, the others become continuations.</summary>
    public void Join()
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Length; i++)
            {
                if (IsPart(rows[row][i]) && form.IsBeginning(rows[row][i].Text, rows[row][i].Key) && !TryAcross(rows[row], i))
                {
                    TryDown(row, rows[row][i]);
                }
            }
        }
    }

    private bool TryAcross(MarkedCell[] row, int first)
    {
        // A number alone before a label that is one without it.
        if (first + 1 < row.Length && row[first + 1] is { IsBlank: false, Mark: CellMark.None } label && label.Column == row[first].End
            && LabelKey.IsNumbering(row[first].Text) && IsLabel(label.Key))
        {
            row[first].Continue();
            return true;
        }

        var text = row[first].Text;
        for (var i = first + 1; i < row.Length && i < first + MostParts; i++)
        {
            if (!IsPart(row[i]) || row[i].Column != row[i - 1].End)
            {
                return false;
            }

            text += row[i].Text;
            var key = LabelKey.Of(text);
            if (IsLabel(key))
            {
                Join(row[first], row[first..(i + 1)], text);
                return true;
            }

            if (!form.IsBeginning(text, key))
            {
                return false;
            }
        }

        return false;
    }

    private void TryDown(int first, MarkedCell cell)
    {
        var parts = new List<MarkedCell> { cell };
        var text = cell.Text;
        for (var row = first + 1; row < rows.Count && parts.Count < MostParts; row++)
        {
            if (rows[row][0].Source.Row != rows[row - 1][0].Source.Row + 1 || At(rows[row], cell.Column) is not { } next || !IsPart(next))
            {
                return;
            }

            parts.Add(next);
            text += next.Text;
            var key = LabelKey.Of(text);
            if (IsLabel(key))
            {
                JoinDown(first, parts, text, key);
                return;
            }

            if (!form.IsBeginning(text, key))
            {
                return;
            }
        }
    }

    /// <summary>The label belongs to the row that has answers; with answers in several rows it can only be a group's.</summary>
    private void JoinDown(int first, List<MarkedCell> parts, string text, LabelKey key)
    {
        var answered = Enumerable.Range(0, parts.Count).Where(i => HasAnswers(first + i)).ToArray();
        if (answered.Length <= 1 || form.IsRowGroup(key))
        {
            Join(parts[answered.Length == 1 ? answered[0] : 0], parts, text);
        }
    }

    private static void Join(MarkedCell holder, IEnumerable<MarkedCell> parts, string text)
    {
        holder.TakeFor(text);
        foreach (var part in parts.Where(part => part != holder))
        {
            part.Continue();
        }
    }

    private bool HasAnswers(int row) => _answers[row] ??= rows[row].Any(cell => cell.IsAnswer);

    private bool IsPart(MarkedCell cell) => cell is { IsBlank: false, Mark: CellMark.None, IsAnswer: false } && !IsLabel(cell.Key);

    private bool IsLabel(LabelKey key) => form.IsColumn(key) || !form.BlocksWithRow(key).IsEmpty || form.IsHeading(key);

    private static MarkedCell? At(MarkedCell[] row, int column)
    {
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].Column < column ? (middle + 1, high) : (low, middle);
        }

        return low < row.Length && row[low].Column == column ? row[low] : null;
    }
}
