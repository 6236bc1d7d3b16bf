using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>The names a workbook calls things by, transitional (ECMA-376 Part 4) or strict (Part 1), told by its own namespace.</summary>
internal static class SpreadsheetNames
{
    /// <summary>The content type of a part with notes.</summary>
    public const string NotesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

    /// <summary>The content type of a drawing of notes.</summary>
    public const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>The namespace of relationship ids and types beside a namespace of worksheets.</summary>
    public static string Relationships(string worksheet) => worksheet == SpreadsheetXml.Strict
        ? SpreadsheetXml.StrictRelationships
        : SpreadsheetXml.TransitionalRelationships;
}
