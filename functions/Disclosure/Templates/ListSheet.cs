using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>The indicators without a grid as a list: those the unit owes first.</summary>
internal static class ListSheet
{
    private const int Columns = 6;
    private const int Value = 3;

    public static TemplateSheet Write(TemplateRequest request, FormTable table)
    {
        var sheet = new TemplateSheet("统计指标") { Widths = [38, 12, 10, 18, 34, 30, 58, 16], PrintedColumns = Columns };
        GuideSheet.AddHead(sheet, request, table.Title.Zh, Columns);
        var top = sheet.Cells.NextRow;
        string?[] headings = ["名称", "填报要求", "单位", "数值", "备注", "指标代码"];
        for (var column = 0; column < headings.Length; column++)
        {
            sheet.Cells.Text(top, column, headings[column], TemplateStyles.Heading);
        }

        sheet.Cells.Text(top, Columns, request.Edition.Template?.HelpHeading, TemplateStyles.Reference);
        sheet.Cells.Text(top, Columns + 1, request.LastYear is null ? null : request.Edition.Template?.LastYearHeading, TemplateStyles.Reference);
        sheet.Repeated = (top, top);
        sheet.Frozen = (top + 1, 0);
        var help = new AnswerHelp(request);
        foreach (var indicator in table.Indicators.OrderBy(i => IsOwed(i, request) ? 0 : 1))
        {
            Add(sheet, request, help, indicator);
        }

        return sheet;
    }

    private static void Add(TemplateSheet sheet, TemplateRequest request, AnswerHelp help, Indicator indicator)
    {
        var (cells, row, isMoney) = (sheet.Cells, sheet.Cells.NextRow, MoneyChoice.Offers(indicator));
        cells.SetHeight(row, 21);
        cells.Text(row, 0, indicator.Label.Zh, TemplateStyles.SideHeading);
        cells.Text(row, 1, IsOwed(indicator, request) ? "应报" : "有则填报", TemplateStyles.Listed);
        cells.Text(row, 2, indicator.Measure, isMoney ? TemplateStyles.Answer : TemplateStyles.Listed);
        cells.Text(row, Value, null, TemplateStyles.Answer);
        cells.Text(row, 4, null, TemplateStyles.TextAnswer);
        cells.Text(row, 5, indicator.Code, TemplateStyles.ReferenceText);
        cells.Text(row, 6, help.Row([indicator]), TemplateStyles.ReferenceText);
        cells.Text(row, 7, help.LastYear(indicator), TemplateStyles.Reference);
        sheet.Restrict(row, Value, AnswerRestriction.Of(indicator, isStrict: false, help.Prompt(indicator)));
        if (isMoney)
        {
            sheet.Restrict(row, 2, MoneyChoice.Restriction);
        }
    }

    private static bool IsOwed(Indicator indicator, TemplateRequest request) =>
        request.Unit is { } unit ? OwedBlanks.IsOwed(indicator, unit) : indicator.OwedBy.IsEmpty;
}
