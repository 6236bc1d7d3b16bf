using System.Globalization;
using Azure;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure;

/// <summary>
/// Takes a delivery in again under the definitions, the waivers and last year's figures of now (DESIGN.md section 5). It is
/// ingest as ever, with a new attempt in the ledger when this reading says something else than the last: as safe to kill and
/// to run twice or beside others, and without effect when nothing has changed.
/// </summary>
public sealed class Replay(PipelineStorage storage, Definitions definitions, Ingest ingest)
{
    private readonly FilingTable _rows = new(storage.FilingRows);

    /// <summary>Takes a delivery in again.</summary>
    /// <param name="year">Report year.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="file">The file as it lies in the unit's folder; null for the unit's last delivery.</param>
    /// <param name="cancellation">Stops it between two calls.</param>
    /// <returns>Null when the unit is none of that year or has handed nothing in; without outcome when the file is gone.</returns>
    /// <exception cref="RequestFailedException">Storage failed; run again.</exception>
    public async Task<IngestResult?> RunAsync(int year, string unit, string? file, CancellationToken cancellation = default) =>
        await NameAsync(year, unit, file, cancellation) is { } name ? await ingest.RunAsync(name, cancellation) : null;

    private async Task<string?> NameAsync(int year, string unit, string? file, CancellationToken cancellation)
    {
        if (definitions.Units.Find(unit, year) is not { } reporter)
        {
            return null;
        }

        return file is null
            ? (await _rows.HeadAsync(RowKeys.Partition(year, reporter.Parent), reporter.Code, cancellation)).Value.LastPath
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{reporter.Code}/{file}");
    }
}
