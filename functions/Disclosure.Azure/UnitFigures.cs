using System.Collections.Immutable;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure;

/// <summary>The figures a unit has filed. It reads and changes nothing.</summary>
public sealed class UnitFigures
{
    private readonly FilingTable _rows;
    private readonly Definitions _definitions;

    /// <summary>Reads from a storage.</summary>
    public UnitFigures(PipelineStorage storage, Definitions definitions)
        : this(new FilingTable((storage ?? throw new ArgumentNullException(nameof(storage))).FilingRows), definitions)
    {
    }

    internal UnitFigures(FilingTable rows, Definitions definitions) => (_rows, _definitions) = (rows, definitions);

    /// <summary>A unit's figures of a year by code, wherever it stood in the tree then; null when there are none.</summary>
    public async Task<ImmutableSortedDictionary<string, Figure>?> ReadAsync(string unit, int year, CancellationToken cancellation = default)
    {
        if (_definitions.EditionFor(year) is not { } edition || _definitions.Units.Find(unit, year) is not { } then)
        {
            return null;
        }

        var found = await _rows.UnitAsync(RowKeys.Partition(year, then.Parent), then.Code, cancellation);
        return found.Figures(edition);
    }
}
