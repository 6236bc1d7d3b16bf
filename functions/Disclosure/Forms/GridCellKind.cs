namespace Disclosure.Forms;

/// <summary>What a cell of a printed grid holds.</summary>
public enum GridCellKind
{
    /// <summary>The line over the whole grid (第二十条第（一）项).</summary>
    Heading,

    /// <summary>The cell above the row headings.</summary>
    Corner,

    /// <summary>A column heading.</summary>
    ColumnHeader,

    /// <summary>A row heading.</summary>
    RowHeader,

    /// <summary>A figure.</summary>
    Figure,
}
