using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Keeps the rows an office added to the form, and looks at what only the form's own rows can tell: their subtotals.</summary>
internal static class LocalRows
{
    /// <summary>Takes a row whose form is whole without it.</summary>
    public static void Take(UnknownRow row, SubmissionBuilder result)
    {
        var path = Path(row);
        foreach (var (leaf, cell, text, measure) in row.Answers.Answers.Where(answer => answer.Cell.Mark == CellMark.None))
        {
            var reading = FigureReader.Read(text, row.Block.Indicator(0, leaf), cell.At, measure);
            if (reading.Figure is { } figure)
            {
                cell.Mark = CellMark.Placed;
                if (figure.IsAnswered)
                {
                    result.Keep(cell.Order, new LocalFigure(row.Block.Table, path, [.. row.Block.ColumnLeaves[leaf].Path.Select(h => h.Label)], figure));
                    if (row.IsSubtotal)
                    {
                        result.CheckLater(() => Subtotal(row, leaf, cell, figure, path, result));
                    }
                }
            }
        }

        row.Label.Mark = CellMark.Placed;
        result.ReportFew(row.Label.Order, FindingCodes.RowLocal.At(row.Label.At, CellText.Quote(row.Name), arguments: ("label", string.Join('·', path))));
    }

    private static ImmutableArray<string> Path(UnknownRow row)
    {
        var groups = row.Group is { } group
            ? row.Block.RowLeaves[group.Min()].Path[..^1].TakeWhile(h => Leaves(h) >= group.Count).Select(h => h.Label).ToArray()
            : [];
        return groups.Length > 0 && LabelKey.Of(groups[^1]) == row.Label.Key ? [.. groups] : [.. groups, row.Name];
    }

    /// <summary>The form has no subtotals; one that is not the sum of its rows tells of a slip in either.</summary>
    private static void Subtotal(UnknownRow row, int leaf, MarkedCell cell, Figure figure, ImmutableArray<string> path, SubmissionBuilder result)
    {
        var parts = row.Group!.Select(r => result.Answered(row.Block.Indicator(r, leaf).Code)).ToArray();
        if (figure.Value is { } said && parts.All(part => part is { State: not FigureState.Word }) && parts.Sum(part => part!.Value ?? 0) is var sum && sum != said)
        {
            result.Report(cell.Order, FindingCodes.SubtotalDiffers.At(
                cell.At,
                FigureText.Digits(said),
                FigureText.Digits(sum),
                FigureText.Digits(said - sum),
                arguments: ("label", string.Join('·', path.Append(row.Block.ColumnLeaves[leaf].Header.Label)))));
        }
    }

    private static int Leaves(Header header) => header.Children.IsEmpty ? 1 : header.Children.Sum(Leaves);
}
