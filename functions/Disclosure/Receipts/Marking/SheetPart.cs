using System.Collections.Immutable;
using System.Xml;
using Disclosure.Documents;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>A worksheet as addresses name it.</summary>
/// <param name="Name">Its name, as <c>Workbook</c> gives it to addresses.</param>
/// <param name="Part">Its part.</param>
/// <param name="IsHidden">Whether a person does not see it.</param>
internal sealed record SheetPart(string Name, string Part, bool IsHidden)
{
    /// <summary>The worksheets of a workbook, in order.</summary>
    public static ImmutableArray<SheetPart> Of(PackageEdit edit, string workbookPart)
    {
        var sheets = ImmutableArray.CreateBuilder<SheetPart>();
        var relationships = edit.Map.RelationshipsOf(workbookPart);
        edit.Read(workbookPart, xml =>
        {
            while (xml.ReadElement())
            {
                if (xml.LocalName == "sheet"
                    && xml.Depth == 2
                    && relationships.FirstOrDefault(r => r.Id == xml.RelationshipId()) is { Type: "worksheet" } relationship)
                {
                    sheets.Add(new(VisibleText.Of(xml.GetAttribute("name") ?? string.Empty), relationship.Target, IsHiddenSheet(xml)));
                }
            }
        });
        return sheets.ToImmutable();
    }

    private static bool IsHiddenSheet(XmlReader xml) => xml.GetAttribute("state") is "hidden" or "veryHidden";
}
