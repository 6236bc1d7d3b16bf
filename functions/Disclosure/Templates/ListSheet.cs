using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>The indicators without a grid as a list: those the unit owes first.</summary>
internal static class ListSheet
{
    private const int Value = 3;

    /// <summary>From here on nothing is an answer; last year's figures are printed all the same.</summary>
    private const int Reference = 5;
    private const int Printed = Reference + 1;

    public static TemplateSheet Write(TemplateRequest request, FormTable table)
    {
        var sheet = new TemplateSheet("统计指标") { Widths = [38, 12, 10, 18, 34, 16, 58, 30], PrintedColumns = Printed };
        GuideSheet.AddHead(sheet, request, table.Title.Zh, Printed);
        var top = sheet.Cells.NextRow;
        string?[] headings = ["名称", "填报要求", "单位", "数值", "备注"];
        for (var column = 0; column < headings.Length; column++)
        {
            sheet.Cells.Text(top, column, headings[column], TemplateStyles.Heading);
        }

        sheet.Cells.Text(top, Reference, request.Edition.Template?.LastYearHeading, TemplateStyles.Reference);
        sheet.Cells.Text(top, Reference + 1, request.Edition.Template?.HelpHeading, TemplateStyles.Reference);
        sheet.Cells.Text(top, Reference + 2, "指标代码", TemplateStyles.Reference);
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
        cells.Text(row, Reference, help.LastYear(indicator), TemplateStyles.Reference);
        cells.Text(row, Reference + 1, help.Row([indicator]), TemplateStyles.ReferenceText);
        cells.Text(row, Reference + 2, indicator.Code, TemplateStyles.ReferenceText);
        sheet.Restrict(row, Value, AnswerRestriction.Of(indicator, isStrict: false, help.Prompt(indicator)));
        if (isMoney)
        {
            sheet.Restrict(row, 2, MoneyChoice.Restriction);
        }
    }

    private static bool IsOwed(Indicator indicator, TemplateRequest request) =>
        request.Unit is { } unit ? OwedBlanks.IsOwed(indicator, unit) : indicator.OwedBy.IsEmpty;
}
