using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Azure.Rows;
using Disclosure.Submissions;

namespace Disclosure.Azure;

/// <summary>What a unit has filed for a year. It reads and changes nothing.</summary>
public sealed class FiledYears
{
    private readonly FilingTable _rows;
    private readonly FilingStore _filings;
    private readonly Definitions _definitions;

    /// <summary>Reads from a storage.</summary>
    public FiledYears(PipelineStorage storage, Definitions definitions)
    {
        ArgumentNullException.ThrowIfNull(storage);
        (_rows, _filings, _definitions) = (new(storage.FilingRows), new(storage.Filings), definitions);
    }

    /// <summary>A unit's current figures and texts of a year, wherever it stood in the tree then; null when there are none.</summary>
    /// <remarks>When a snapshot is lost, figures still come from the rows, without cells; one lost file stops no other year.</remarks>
    public async Task<FiledYear?> ReadAsync(string unit, int year, CancellationToken cancellation = default)
    {
        if (_definitions.EditionFor(year) is not { } edition || _definitions.Units.Find(unit, year) is not { } then)
        {
            return null;
        }

        var rows = await _rows.UnitAsync(RowKeys.Partition(year, then.Parent), then.Code, cancellation);
        var found = await UnitFilings.ReadAsync(hash => _filings.FindAsync(year, then.Code, hash, cancellation), rows, year, edition);
        return found.IsEmpty ? null : found.AsYear();
    }
}
