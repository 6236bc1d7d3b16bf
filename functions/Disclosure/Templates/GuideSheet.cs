using System.Globalization;

namespace Disclosure.Templates;

/// <summary>The first sheet: whose form it is, until when, where to, and how it is filled in.</summary>
internal static class GuideSheet
{
    private const int Columns = 2;

    /// <summary>Characters that fit into one line of the sheet.</summary>
    private const int LongestLine = 60;

    public static TemplateSheet Write(TemplateRequest request)
    {
        var sheet = new TemplateSheet("填写说明") { Widths = [16, 104], PrintedColumns = Columns };
        var cells = sheet.Cells;
        cells.Text(0, 0, Title(request), TemplateStyles.Title, columns: Columns);
        AddUnit(sheet, request);
        Add(sheet, "年度", request.Year.ToString(CultureInfo.InvariantCulture));
        Add(sheet, "截止日期", Deadline(request));
        Add(sheet, "交表位置", request.Unit is { } unit
            ? string.Create(CultureInfo.InvariantCulture, $"submissions/{request.Year}/{unit.Code}/")
            : string.Create(CultureInfo.InvariantCulture, $"submissions/{request.Year}/本单位代码/"));
        Add(sheet, "适用表式", $"{request.Edition.Title.Zh}，{request.Edition.Basis}");
        Add(sheet, "上年数据", request.LastYear is null ? "没有找到，请自行核对上年的年报。" : "已列在每张表的右侧。");
        Add(sheet, "模板编号", request.Id.ToString());
        foreach (var line in request.Edition.Template?.Guide ?? [])
        {
            cells.SetHeight(cells.NextRow, line.Length > LongestLine ? 32 : 21);
            cells.Text(cells.NextRow, 0, line, TemplateStyles.Guide, columns: Columns);
        }

        return sheet;
    }

    /// <summary>The title every sheet of the form begins with, with its year.</summary>
    public static string Title(TemplateRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Year} 年度政府信息公开工作年度报告填报表");

    /// <summary><c>2025 年 1 月 31 日</c>.</summary>
    public static string Deadline(TemplateRequest request) => string.Create(
        CultureInfo.InvariantCulture, $"{request.Deadline.Year} 年 {request.Deadline.Month} 月 {request.Deadline.Day} 日");

    /// <summary>The line under the title of a table: whose it is, until when.</summary>
    public static void AddHead(TemplateSheet sheet, TemplateRequest request, string title, int columns)
    {
        var half = Math.Max(1, columns / 2);
        sheet.Cells.Text(0, 0, title, TemplateStyles.Title, columns: columns);
        sheet.Cells.Text(1, 0, request.Unit is { } unit ? $"填报单位：{unit.Name.Zh}" : null, TemplateStyles.Note, columns: half);
        sheet.Cells.Text(1, half, $"截止日期：{Deadline(request)}", TemplateStyles.Note, columns: columns - half);
    }

    private static void AddUnit(TemplateSheet sheet, TemplateRequest request)
    {
        var row = sheet.Cells.NextRow;
        Add(sheet, "填报单位", request.Unit?.Name.Zh, request.Unit is null ? TemplateStyles.TextAnswer : TemplateStyles.Value);
        if (request.Unit is null)
        {
            sheet.Restrict(row, 1, new AnswerRestriction(
                "填报单位", "填本单位全称，与公章一致。", "请填单位名称。", DocumentFormat.OpenXml.Spreadsheet.DataValidationValues.Custom, cell => $"LEN({cell})>1", IsStrict: false));
        }
    }

    private static void Add(TemplateSheet sheet, string name, string? value, uint style = TemplateStyles.Value)
    {
        var row = sheet.Cells.NextRow;
        sheet.Cells.Text(row, 0, name, TemplateStyles.Name);
        sheet.Cells.Text(row, 1, value, style);
    }
}
