using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Consolidating;
using Disclosure.Checking;
using Disclosure.Reasons;

namespace Disclosure.Azure;

/// <summary>
/// Brings in whole reports of past years, so that next year's figures can be compared with them and the API serves them.
/// A unit's goes through ingest as any submission, under <c>submissions/{year}/{unit}/history/</c>; an area's lies under
/// <c>office/{area}/{year}/history/</c> and takes the place of the sum.
/// </summary>
public sealed class Import(PipelineStorage storage, Definitions definitions, Ingest ingest, ConsolidationQueue queue, TimeProvider clock)
{
    private readonly FiledYears _years = new(storage, definitions);
    private readonly OfficeFolder _office = new(storage.Office);

    /// <summary>Reads and checks a report, and stores it when it has no error. Running twice changes nothing.</summary>
    /// <param name="year">Report year.</param>
    /// <param name="unit">Code of the unit or area.</param>
    /// <param name="fileName">Name of the file, without folders.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Stops it between two calls.</param>
    /// <exception cref="RequestFailedException">Storage failed; run again.</exception>
    public async Task<ImportResult> RunAsync(
        int year, string unit, string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var inspection = Inspector.Inspect(
            definitions, fileName, bytes, year, unit, await _years.ReadAsync(unit, year - 1, cancellation));
        if (definitions.EditionFor(year) is { } edition && definitions.Units.Find(unit, year) is { IsArea: false } reporter)
        {
            inspection = OfficeExplanations.Apply(inspection, await _office.InputAsync(year, reporter.Parent, edition, cancellation), edition);
        }

        if (year > clock.Now().Year && inspection.Outcome == Outcome.Accepted)
        {
            inspection = inspection with
            {
                Findings = [FindingCodes.YearUnknown.At(null, year.ToString(CultureInfo.InvariantCulture)), .. inspection.Findings],
            };
        }

        if (inspection.Outcome != Outcome.Accepted)
        {
            return new(inspection, ImportOutcome.Refused);
        }

        var isArea = definitions.Units.Find(unit, year)!.IsArea;
        var path = SubmissionPath.OfHistory(year, unit, fileName);
        var isNew = isArea
            ? await StoreAsync(storage.Office, OfficeFolder.PublishedName(year, unit, fileName), bytes, cancellation)
            : await StoreAsync(storage.Submissions, path.Name, bytes, cancellation);

        // Also when the file is there: a run that died after storing it left the rest undone.
        if (!isArea)
        {
            await ingest.RunAsync(path.Name, cancellation);
        }
        else if (isNew)
        {
            await queue.MarkAsync(year, unit, cancellation);
        }

        return new(inspection, isNew ? ImportOutcome.Imported : ImportOutcome.Unchanged);
    }

    /// <summary>False when the same bytes are there.</summary>
    private static async Task<bool> StoreAsync(BlobContainerClient container, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var there = await SubmissionFile.ReadAsync(container, name, cancellation);
        if (there?.Sha256 == CanonicalJson.Hash(bytes.Span))
        {
            return false;
        }

        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, cancellation);
        return true;
    }
}
