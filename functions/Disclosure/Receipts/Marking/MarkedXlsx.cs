using System.Collections.Immutable;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// A workbook with its faulty cells marked (ECMA-376 Part 1 §18): a fill over each cell's own style and a note, as
/// Excel, WPS and LibreOffice show it. What concerns no cell stands in a note on the first cell of its sheet, or of the
/// first sheet that is shown.
/// </summary>
internal static class MarkedXlsx
{
    // Nobody mends more in one go; the note on the file says how many there are.
    private const int MostPlaces = 1_000;

    /// <summary>The marked workbook; null when nothing in it can be marked.</summary>
    public static byte[]? Make(PackageEdit edit, string workbookPart, ImmutableArray<Finding> findings)
    {
        var sheets = SheetPart.Of(edit, workbookPart);
        if (sheets.IsEmpty)
        {
            return null;
        }

        var styles = StyleMarks.Open(edit, workbookPart);
        foreach (var (sheet, marks) in Marks(sheets, findings))
        {
            var xml = new SheetXml(edit.Text(sheet.Part), [.. marks.Where(m => m.Fill is not null)]);
            xml.Mark(styles, SheetNotes.Add(edit, sheet.Part, xml, marks));
        }

        styles?.Write();
        return edit.Apply();
    }

    private static IEnumerable<(SheetPart Sheet, ImmutableArray<SheetMark> Marks)> Marks(
        ImmutableArray<SheetPart> sheets, ImmutableArray<Finding> findings)
    {
        var first = sheets.FirstOrDefault(s => !s.IsHidden) ?? sheets[0];
        var places = findings.Select(f => (Finding: f, Place: Place(f.At, sheets))).ToLookup(f => f.Place is not null);
        var cells = places[true]
            .GroupBy(f => f.Place!.Value)
            .OrderByDescending(g => g.Max(f => f.Finding.Severity))
            .ToArray();
        var marks = cells.Take(MostPlaces)
            .Select(g => (g.Key.Sheet, Mark: Mark(g.Key.Row, g.Key.Column, new MarkedPlace(null, [.. g.Select(f => f.Finding).OrderByDescending(f => f.Severity)]), g.Key.IsCell)))
            .ToList();
        var whole = places[false].Select(f => f.Finding).Where(f => f.Severity != Severity.Notice).ToImmutableArray();
        if (!whole.IsEmpty || cells.Length > MostPlaces)
        {
            var text = string.Join("\n\n", Lines(whole, cells.Length - MostPlaces));
            marks.Add((first, new SheetMark(0, 0, null, text)));
        }

        return marks.GroupBy(m => m.Sheet).Select(g => (g.Key, Merge(g.Select(m => m.Mark))));
    }

    private static IEnumerable<string> Lines(ImmutableArray<Finding> whole, int more)
    {
        if (!whole.IsEmpty)
        {
            yield return "【整个文件】\n" + RemarkText.Of(new MarkedPlace(null, [.. whole.OrderByDescending(f => f.Severity)]), most: 10);
        }

        if (more > 0)
        {
            yield return FormattableString.Invariant($"另有 {more} 处没有标出，见回执。");
        }
    }

    private static SheetMark Mark(int row, int column, MarkedPlace place, bool isCell) =>
        new(row, column, isCell && place.Severity != Severity.Notice ? place.Severity : null, RemarkText.Of(place));

    /// <summary>The first cell can carry its own findings and those of the file.</summary>
    private static ImmutableArray<SheetMark> Merge(IEnumerable<SheetMark> marks) =>
    [
        .. marks.GroupBy(m => (m.Row, m.Column)).OrderBy(g => g.Key).Select(g => g.Aggregate((a, b) => a with
        {
            Fill = a.Fill ?? b.Fill,
            Text = $"{a.Text}\n\n{b.Text}",
        })),
    ];

    /// <summary>The cell an address names, the first of a range, the first cell of a sheet; null for anything else.</summary>
    private static (SheetPart Sheet, int Row, int Column, bool IsCell)? Place(string? at, ImmutableArray<SheetPart> sheets)
    {
        if (at is null)
        {
            return null;
        }

        if (sheets.FirstOrDefault(s => s.Name == at) is { } named)
        {
            return (named, 0, 0, false);
        }

        var split = at.LastIndexOf('!');
        return split > 0
            && sheets.FirstOrDefault(s => s.Name == at[..split]) is { } sheet
            && CellReference.TryParse(at[(split + 1)..].Split(':')[0], out var row, out var column)
            ? (sheet, row, column, true)
            : null;
    }
}
