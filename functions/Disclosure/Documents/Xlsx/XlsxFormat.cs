using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// Workbooks of Office Open XML (ECMA-376 Part 1 §18, transitional and strict), streamed from the package's own XML
/// under the budget: each sheet with content is one table, its cells addressed as <c>表!C7</c>.
/// </summary>
internal sealed class XlsxFormat : IFormat
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public string Name => "xlsx";

    public bool Recognizes(Reading reading) => reading.Bytes.Span.StartsWith("PK"u8);

    public void Read(Reading reading)
    {
        using var package = OfficePackage.Open(reading);
        if (!PackageMap.Exists(package))
        {
            throw UnreadableKind.Unknown(reading, UnreadableKind.OfArchive(package));
        }

        var map = PackageMap.Read(package);
        var part = map.MainPart(reading);
        var type = map.ContentType(part);
        if (!type.StartsWith(WorkbookType, StringComparison.OrdinalIgnoreCase))
        {
            throw UnreadableKind.Unknown(reading, UnreadableKind.OfPackage(type));
        }

        CustomProperties.Read(package, map, reading);
        var workbook = Workbook.Read(package, map, part, reading);
        foreach (var (name, sheetPart) in workbook.Sheets)
        {
            var sheet = new SheetReader(reading, workbook, name);
            package.Read(sheetPart, xml => sheet.Read(xml, sheetPart));
        }
    }
}
