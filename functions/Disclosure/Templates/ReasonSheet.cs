using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>The sheet in which a unit gives the reasons for warnings, as the receipt asks for them.</summary>
internal static class ReasonSheet
{
    private const int Rows = 30;

    public static TemplateSheet Write(TemplateRequest request)
    {
        string[] headings = ["编号", "项目", "说明", "说明人"];
        var sheet = new TemplateSheet(FormTemplate.ReasonsTitle) { Widths = [22, 40, 70, 16], PrintedColumns = headings.Length };
        GuideSheet.AddHead(sheet, request, FormTemplate.ReasonsTitle, headings.Length);
        var top = sheet.Cells.NextRow;
        for (var column = 0; column < headings.Length; column++)
        {
            sheet.Cells.Text(top, column, headings[column], TemplateStyles.Heading);
        }

        sheet.Repeated = (top, top);
        sheet.Frozen = (top + 1, 0);
        for (var row = top + 1; row <= top + Rows; row++)
        {
            sheet.Cells.SetHeight(row, 21);
            for (var column = 0; column < headings.Length; column++)
            {
                sheet.Cells.Text(row, column, null, TemplateStyles.TextAnswer);
            }
        }

        return sheet;
    }
}
