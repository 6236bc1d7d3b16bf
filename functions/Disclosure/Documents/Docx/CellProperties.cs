using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>The properties of a table cell that say where it lies (ECMA-376 Part 1 §17.4.69).</summary>
/// <param name="Span">Grid columns it covers, at least 1.</param>
/// <param name="ContinuesRow">Whether it goes on with the cell to its left (<c>hMerge</c>).</param>
/// <param name="ContinuesColumn">Whether it goes on with the cell above (<c>vMerge</c>).</param>
/// <param name="BeginsColumn">Whether cells below may go on with it.</param>
/// <param name="IsDeleted">Whether a tracked change deletes it.</param>
internal readonly record struct CellProperties(int Span, bool ContinuesRow, bool ContinuesColumn, bool BeginsColumn, bool IsDeleted)
{
    public static CellProperties None { get; } = new(1, false, false, false, false);

    /// <summary>Reads them, the reader on their element; spans are cut at <paramref name="columns"/>.</summary>
    public static CellProperties Read(XmlReader xml, int columns)
    {
        var properties = None;
        if (xml.IsEmptyElement)
        {
            return properties;
        }

        for (var depth = xml.Depth; xml.NextInside(depth); xml.SkipElement())
        {
            properties = xml.Name() switch
            {
                "gridSpan" => properties with { Span = Math.Clamp(xml.Number() ?? 1, 1, columns) },
                "hMerge" => properties with { ContinuesRow = xml.Value() != "restart" },
                "vMerge" => properties with { ContinuesColumn = xml.Value() != "restart", BeginsColumn = xml.Value() == "restart" },
                "cellDel" => properties with { IsDeleted = true },
                _ => properties,
            };
        }

        return properties;
    }
}
