using Disclosure.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.VariantTypes;

namespace Disclosure.Templates;

/// <summary>
/// The workbook a unit fills in: instructions, the tables of the form as printed, the supplementary list, the reasons for warnings. Labels are
/// protected without a password, totals are formulas, and its id tells later which one it was.
/// </summary>
public static class TemplateWorkbook
{
    /// <summary>FMTID of custom properties ([MS-OLEPS] 2.23); other programs know no other.</summary>
    private const string CustomProperties = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>The bytes of the workbook; equal requests give equal bytes.</summary>
    public static byte[] Write(TemplateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        TemplateSheet[] sheets =
        [
            GuideSheet.Write(request),
            .. request.Edition.Tables.Select(t => t.Blocks.IsEmpty ? ListSheet.Write(request, t) : GridSheet.Write(request, t)),
            ReasonSheet.Write(request),
        ];
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // Names of relationships are given, because the library's own are random.
            var part = document.AddWorkbookPart();
            document.ChangeIdOfPart(part, "rId1");
            foreach (var (index, sheet) in sheets.Index())
            {
                part.AddNewPart<WorksheetPart>(SheetId(index)).Worksheet = sheet.ToWorksheet(request.Id.ToString());
            }

            part.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = TemplateStyles.ToStylesheet();
            part.Workbook = Workbook(sheets);
            document.AddNewPart<CustomFilePropertiesPart>("rId2").Properties = Properties(request);
        }

        return ReproduciblePackage.Repack(stream);
    }

    private static string SheetId(int index) => FormattableString.Invariant($"rId{index + 1}");

    private static Workbook Workbook(TemplateSheet[] sheets) => new(
        new WorkbookProtection { LockStructure = true },
        new BookViews(new WorkbookView()),
        new Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = SheetId(i) })),
        new DefinedNames(sheets.SelectMany((s, i) => s.PrintNames((uint)i))),
        new CalculationProperties { FullCalculationOnLoad = true });

    private static Properties Properties(TemplateRequest request) => new(
        new CustomDocumentProperty(new VTLPWSTR(request.Id.ToString()))
        {
            FormatId = CustomProperties,
            PropertyId = 2,
            Name = TemplateId.Property,
        });
}
