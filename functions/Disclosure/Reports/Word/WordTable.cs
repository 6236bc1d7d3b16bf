using System.Globalization;
using Disclosure.Forms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Reports.Word;

/// <summary>A table of the form, cell for cell and merge for merge as it is printed (国办公开办函〔2021〕30号, 〔2019〕60号).</summary>
internal static class WordTable
{
    /// <summary>A table with no more columns has them equally wide and its row headings in the middle.</summary>
    private const int FewColumns = 5;

    /// <summary>Twentieths of a point: two characters of a heading, or four digits.</summary>
    private const int NarrowColumn = 622;

    /// <summary>Characters of a figure that fit the narrow columns in the size of tables.</summary>
    private const int ShortFigure = 4;

    /// <summary>六号 (7.5 pt) in half points.</summary>
    private const int SmallSize = 15;

    private const uint LowestRow = 397;

    /// <summary>The table with the figures printed into it.</summary>
    /// <param name="form">The table of the form.</param>
    /// <param name="figure">The figure of an indicator as printed; empty for a blank.</param>
    public static Table Of(FormTable form, Func<string, string> figure)
    {
        var layout = GridLayout.Of(form);
        var widths = Widths(layout);
        var covering = new GridCell[layout.Rows, layout.Columns];
        foreach (var cell in layout.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                covering[row, cell.Column] = cell;
            }
        }

        var headings = Headings(layout, form.Blocks.Length == 1);
        var rows = Enumerable.Range(0, layout.Rows).Select(row => Row(row, layout, covering, widths, headings, figure));
        return new Table(
        [
            Properties(),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })),
            .. rows,
        ]);
    }

    private static TableProperties Properties() => new(
        new TableWidth { Width = Text(WordPages.Width), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
            new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
            new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
            new RightBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "auto" },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "auto" }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 45, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = 45, Type = TableWidthValues.Dxa }));

    private static TableRow Row(int row, GridLayout layout, GridCell[,] covering, int[] widths, int headings, Func<string, string> figure)
    {
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = LowestRow, HeightType = HeightRuleValues.AtLeast });
        if (row < headings)
        {
            properties.Append(new TableHeader());
        }

        var cells = new List<OpenXmlElement> { properties };
        for (var column = 0; column < layout.Columns;)
        {
            var cell = covering[row, column];
            cells.Add(Cell(cell, isFirst: cell.Row == row, layout.Columns <= FewColumns, widths, figure));
            column += cell.ColumnSpan;
        }

        if (layout.Cells.All(c => c.Row != row || c.Indicator is null))
        {
            // A heading at the foot of a page says nothing of what is on the next.
            cells.SelectMany(c => c.Elements<Paragraph>()).ToList().ForEach(p => p.ParagraphProperties!.KeepNext = new KeepNext());
        }

        return new TableRow(cells);
    }

    private static TableCell Cell(GridCell cell, bool isFirst, bool isWide, int[] widths, Func<string, string> figure)
    {
        var properties = new TableCellProperties { TableCellWidth = new() { Width = Text(widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum()), Type = TableWidthUnitValues.Dxa } };
        if (cell.ColumnSpan > 1)
        {
            properties.GridSpan = new GridSpan { Val = cell.ColumnSpan };
        }

        if (cell.RowSpan > 1)
        {
            properties.VerticalMerge = isFirst ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge();
        }

        properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return new TableCell(properties, !isFirst ? WordText.Paragraph(WordStyles.Cell) : Content(cell, isWide, figure));
    }

    private static Paragraph Content(GridCell cell, bool isWide, Func<string, string> figure)
    {
        if (cell.Indicator is not { } indicator)
        {
            var isSide = cell.Kind == GridCellKind.Heading || (!isWide && cell.Kind is GridCellKind.RowHeader or GridCellKind.Corner);
            return WordText.Paragraph(isSide ? WordStyles.SideCell : WordStyles.Cell, cell.Text);
        }

        var text = figure(indicator);
        return text.Length == 0
            ? WordText.Paragraph(WordStyles.Cell)
            : WordText.Paragraph(WordStyles.Cell, [WordText.Run(text, halfPoints: !isWide && text.Length > ShortFigure ? SmallSize : 0)]);
    }

    /// <summary>The rows of column headings, which come again on the next page: Word repeats rows from the first on only.</summary>
    private static int Headings(GridLayout layout, bool isOneBlock) =>
        isOneBlock ? layout.Cells.Where(c => c.Kind == GridCellKind.Figure).Min(c => c.Row) : 0;

    private static int[] Widths(GridLayout layout)
    {
        var side = layout.Cells.Where(c => c.Kind == GridCellKind.Corner).Select(c => c.ColumnSpan).FirstOrDefault();
        var widths = new int[layout.Columns];
        if (layout.Columns <= FewColumns || side == 0)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                widths[column] = (WordPages.Width * (column + 1) / widths.Length) - (WordPages.Width * column / widths.Length);
            }

            return widths;
        }

        // The groups of rows are a few characters wide, the rows themselves take what is left.
        Array.Fill(widths, NarrowColumn, side, widths.Length - side);
        Array.Fill(widths, NarrowColumn + 130, 0, side - 1);
        widths[side - 1] = WordPages.Width - widths.Sum();
        return widths;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
