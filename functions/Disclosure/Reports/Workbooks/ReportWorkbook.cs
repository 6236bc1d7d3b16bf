using Disclosure.Forms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Reports.Workbooks;

/// <summary>
/// The report as a workbook: a sheet for each table as the form prints it, the supplementary list, and the units.
/// Numbers are numbers with a format; what carries a word or a note (减5, 3073多) is text as printed.
/// </summary>
internal sealed class ReportWorkbook
{
    /// <summary>Longest name a sheet can have (ECMA-376 §18.2.19 leaves it to the program; Excel takes 31).</summary>
    private const int LongestName = 31;

    private readonly ReportView _view;
    private readonly WorkbookStyles _styles = new();
    private readonly List<(string Name, Worksheet Sheet)> _sheets = [];

    private ReportWorkbook(ReportView view) => _view = view;

    /// <summary>The bytes of the workbook; equal reports give equal bytes.</summary>
    public static byte[] Write(ReportView view)
    {
        var workbook = new ReportWorkbook(view);
        foreach (var table in view.Edition.Tables)
        {
            if (table.Blocks.IsEmpty)
            {
                workbook.AddList(table);
            }
            else
            {
                workbook.AddGrids(table);
            }
        }

        workbook.AddUnits();
        return workbook.Save();
    }

    private void AddGrids(FormTable table)
    {
        var layouts = table.Blocks.Select(GridLayout.Of).ToArray();
        var width = layouts.Max(l => l.Columns);
        var side = layouts[0].Cells.FirstOrDefault(c => c.Kind == GridCellKind.Corner)?.ColumnSpan ?? 0;
        var sheet = new SheetGrid();
        sheet.Text(0, 0, $"{table.Chapter}、{table.Title.Zh}", WorkbookStyles.Title, columns: width);
        foreach (var layout in layouts)
        {
            var top = sheet.NextRow;
            foreach (var cell in layout.Cells)
            {
                Put(sheet, top, cell);
            }
        }

        var figures = width - side <= 4 ? 22 : 11;
        var widths = Enumerable.Range(0, width).Select(c => c >= side ? figures : c == side - 1 ? 38.0 : 14);
        Add($"{table.Chapter}、{table.Title.Zh}", sheet.ToWorksheet(widths, landscape: width > 5));
    }

    private void Put(SheetGrid sheet, int top, GridCell cell)
    {
        if (cell.Indicator is { } code)
        {
            Put(sheet, top + cell.Row, cell.Column, _view.Figure(code), ReportView.PrintedMeasure(_view.Indicator(code)));
            return;
        }

        var style = cell.Kind is GridCellKind.RowHeader or GridCellKind.Corner ? WorkbookStyles.SideHeading : WorkbookStyles.Heading;
        sheet.Text(top + cell.Row, cell.Column, cell.Text, style, cell.RowSpan, cell.ColumnSpan);
    }

    private void Put(SheetGrid sheet, int row, int column, Figure figure, string measure)
    {
        if (figure is { Value: { } value, Word: null, Note: null })
        {
            sheet.Number(row, column, value, _styles.Number(Format(value, measure)));
        }
        else
        {
            sheet.Text(row, column, FigureText.Print(figure, measure), WorkbookStyles.Text);
        }
    }

    /// <summary>As many decimals as the value has: <c>0.00"万元"</c>.</summary>
    private static string Format(decimal value, string measure)
    {
        var digits = FigureText.Digits(value);
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return (decimals == 0 ? "0" : "0." + new string('0', decimals)) + (measure.Length == 0 ? "" : $"\"{measure}\"");
    }

    private void AddList(FormTable table)
    {
        var sheet = new SheetGrid();
        Row(sheet, WorkbookStyles.Heading, "指标", "名称", "单位", "数值", "备注");
        foreach (var indicator in table.Indicators)
        {
            var row = sheet.NextRow;
            var figure = _view.Figure(indicator.Code);
            Row(sheet, WorkbookStyles.Text, indicator.Code, indicator.Label.Zh, indicator.Measure);
            Put(sheet, row, 3, figure with { Note = null }, string.Empty);
            sheet.Text(row, 4, figure.Note, WorkbookStyles.Text);
        }

        Add(table.Title.Zh, sheet.ToWorksheet([32, 40, 10, 20, 30], landscape: false));
    }

    private void AddUnits()
    {
        var sheet = new SheetGrid();
        Row(sheet, WorkbookStyles.Heading, "单位代码", "填报单位", "提交情况", "汇总口径", "文件");
        foreach (var unit in _view.Report.Units)
        {
            Row(
                sheet,
                WorkbookStyles.Text,
                unit.Code,
                unit.Name.Zh,
                unit.Withdrawal is { } withdrawal ? $"已撤回：{withdrawal.Reason}" : !unit.Filed ? "无有效数据" : unit.Late ? "逾期" : "已提交",
                unit.Included ? "计入" : $"不计入：{unit.ScopeReason}",
                unit.File);
        }

        Add("填报单位", sheet.ToWorksheet([14, 36, 12, 24, 60], landscape: true));
    }

    private static void Row(SheetGrid sheet, uint style, params string?[] texts)
    {
        var row = sheet.NextRow;
        for (var column = 0; column < texts.Length; column++)
        {
            sheet.Text(row, column, texts[column], style);
        }
    }

    private void Add(string name, Worksheet sheet) => _sheets.Add((name.Length <= LongestName ? name : name[..LongestName], sheet));

    private byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Names of relationships are given, because the library's own are random.
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rId1");
            var sheets = new Sheets();
            foreach (var ((name, sheet), index) in _sheets.Select((s, i) => (s, (uint)i + 1)))
            {
                var id = FormattableString.Invariant($"rId{index}");
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
                sheets.Append(new Sheet { Name = name, SheetId = index, Id = id });
            }

            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = _styles.ToStylesheet();
            workbook.Workbook = new Workbook(sheets);
        }

        return ReproduciblePackage.Repack(stream);
    }
}
