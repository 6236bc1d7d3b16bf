using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>A block of the form, ready to be found in a table.</summary>
internal sealed class BlockIndex(FormBlock block, IReadOnlyDictionary<string, Indicator> indicators)
{
    private readonly ImmutableArray<ImmutableArray<Indicator>> _indicators =
        [.. block.Codes.Select(row => row.Select(code => indicators[code]).ToImmutableArray())];

    private readonly ImmutableArray<IReadOnlySet<int>?> _groups =
    [
        .. block.RowLeaves.Select(leaf => leaf.Path.Length < 2
            ? null
            : (IReadOnlySet<int>)Enumerable.Range(0, block.RowLeaves.Length)
                .Where(r => block.RowLeaves[r].Path.Length >= leaf.Path.Length && block.RowLeaves[r].Path[leaf.Path.Length - 2] == leaf.Path[^2]).ToHashSet()),
    ];

    /// <summary>Its columns by label.</summary>
    public HeaderIndex Columns { get; } = new(block.ColumnLeaves);

    /// <summary>Its rows by label.</summary>
    public HeaderIndex Rows { get; } = new(block.RowLeaves);

    /// <summary>True for chapter 四, whose one row has no heading.</summary>
    public bool HasUnlabelledRow { get; } = block.RowLeaves is [{ Header.Label: "" }];

    /// <summary>The table it belongs to.</summary>
    public string Table => _indicators[0][0].Table;

    /// <summary>The form's headings of its rows.</summary>
    public ImmutableArray<HeaderLeaf> RowLeaves => block.RowLeaves;

    /// <summary>The form's headings of its columns.</summary>
    public ImmutableArray<HeaderLeaf> ColumnLeaves => block.ColumnLeaves;

    /// <summary>What a finding calls a row: its label, or the table's where it has none.</summary>
    public string RowName(int row) => block.RowLeaves[row].Header.Label is { Length: > 0 } label ? label : string.Join('、', block.Columns.Select(c => c.Label));

    /// <summary>The rows of the innermost group a row stands in, or null.</summary>
    public IReadOnlySet<int>? GroupOf(int row) => _groups[row];

    /// <summary>The indicator where a row and a column cross.</summary>
    public Indicator Indicator(int row, int column) => _indicators[row][column];
}
