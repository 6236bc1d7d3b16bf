using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>A block of the form, ready to be found in a table.</summary>
internal sealed class BlockIndex(FormBlock block, IReadOnlyDictionary<string, Indicator> indicators)
{
    private readonly ImmutableArray<ImmutableArray<Indicator>> _indicators =
        [.. block.Codes.Select(row => row.Select(code => indicators[code]).ToImmutableArray())];

    /// <summary>Its columns by label.</summary>
    public HeaderIndex Columns { get; } = new(block.ColumnLeaves);

    /// <summary>Its rows by label.</summary>
    public HeaderIndex Rows { get; } = new(block.RowLeaves);

    /// <summary>True for chapter 四, whose one row has no heading.</summary>
    public bool HasUnlabelledRow { get; } = block.RowLeaves is [{ Header.Label: "" }];

    /// <summary>The indicator where a row and a column cross.</summary>
    public Indicator Indicator(int row, int column) => _indicators[row][column];
}
