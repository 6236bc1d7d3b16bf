using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One grid of the form: column headings, row headings, and an indicator where they cross.</summary>
public sealed record FormBlock
{
    /// <summary>The line printed over the grid (<c>第二十条第（一）项</c>); null when there is none.</summary>
    public Header? Heading { get; init; }

    /// <summary>The text of the corner cell; empty when there is none.</summary>
    public required Header Corner { get; init; }

    /// <summary>Column headings as printed, groups and leaves.</summary>
    public required ImmutableArray<Header> Columns { get; init; }

    /// <summary>Row headings as printed, groups and leaves.</summary>
    public required ImmutableArray<Header> Rows { get; init; }

    /// <summary>The columns in printed order.</summary>
    public required ImmutableArray<HeaderLeaf> ColumnLeaves { get; init; }

    /// <summary>The rows in printed order.</summary>
    public required ImmutableArray<HeaderLeaf> RowLeaves { get; init; }

    /// <summary>
    /// Indicator codes by row and column, <c>Codes[row][column]</c> in the order of the leaves; every cell of a
    /// statutory form has one.
    /// </summary>
    public required ImmutableArray<ImmutableArray<string>> Codes { get; init; }
}
