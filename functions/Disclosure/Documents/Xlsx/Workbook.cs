using System.Xml;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Xlsx;

/// <summary>The workbook part (ECMA-376 Part 1 §18.2.27): its sheets in order, and what their cells refer to.</summary>
internal sealed class Workbook
{
    /// <summary>The sheets with cells, by name and part. Chart sheets have none.</summary>
    public required IReadOnlyList<(string Name, string Part)> Sheets { get; init; }

    /// <summary>Whether serial dates count from 1904 (§18.2.28).</summary>
    public required bool From1904 { get; init; }

    public required SharedStrings Strings { get; init; }

    public required Styles Styles { get; init; }

    public static Workbook Read(OfficePackage package, PackageMap map, string part, Reading reading)
    {
        var sheets = new List<(string Name, string? Id)>();
        var from1904 = false;
        package.Read(part, xml => ReadSheets(xml, part, reading, sheets, out from1904));
        var relationships = map.RelationshipsOf(part);
        return new Workbook
        {
            From1904 = from1904,
            Sheets = [.. Resolve(sheets, relationships, part)],
            Strings = ReadPart(package, relationships, "sharedStrings", SharedStrings.None, (xml, target) => SharedStrings.Read(xml, reading, target)),
            Styles = ReadPart(package, relationships, "styles", Styles.None, (xml, target) => Styles.Read(xml, reading, target)),
        };
    }

    private static void ReadSheets(XmlReader xml, string part, Reading reading, List<(string Name, string? Id)> sheets, out bool from1904)
    {
        from1904 = false;
        xml.ReadRoot("workbook", part);
        while (xml.ReadElement())
        {
            if (xml.LocalName == "workbookPr")
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.LocalName == "sheet" && xml.Depth == 2)
            {
                AddSheet(xml, part, reading, sheets);
            }
        }
    }

    private static void AddSheet(XmlReader xml, string part, Reading reading, List<(string Name, string? Id)> sheets)
    {
        var name = xml.GetAttribute("name") ?? string.Empty;
        Reading.Within("text", part, name.Length, reading.Budget.NameLength);
        if (sheets.Exists(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw Reading.Damaged("sheet-twice", part, name);
        }

        sheets.Add((name, xml.RelationshipId()));
        Reading.Within("sheets", part, sheets.Count, reading.Budget.Sheets);
    }

    private static IEnumerable<(string Name, string Part)> Resolve(
        List<(string Name, string? Id)> sheets, IReadOnlyList<Relationship> relationships, string part)
    {
        foreach (var (name, id) in sheets)
        {
            var relationship = relationships.FirstOrDefault(r => r.Id == id) ?? throw Reading.Damaged("missing", part, name);
            if (relationship.Type == "worksheet")
            {
                yield return (VisibleText.Of(name), relationship.Target);
            }
        }
    }

    private static T ReadPart<T>(
        OfficePackage package, IReadOnlyList<Relationship> relationships, string type, T none, Func<XmlReader, string, T> read)
    {
        var result = none;
        if (relationships.FirstOrDefault(r => r.Type == type) is { } relationship)
        {
            package.Read(relationship.Target, xml => result = read(xml, relationship.Target));
        }

        return result;
    }
}
