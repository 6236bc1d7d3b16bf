using System.Globalization;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Reasons;
using Disclosure.Submissions;

namespace Disclosure.Azure.Ingesting;

/// <summary>The signature of <see cref="Inspector.Inspect"/>.</summary>
internal delegate Inspection InspectFile(
    Definitions definitions,
    string fileName,
    ReadOnlyMemory<byte> bytes,
    int? year,
    string? unit,
    FiledYear? lastYear);

/// <summary>Reads and checks a submission where its folder says it belongs, beside what the unit filed for the year before.</summary>
internal sealed class SubmissionReader(Definitions definitions, FiledYears years, InspectFile inspect)
{
    /// <summary>The inspection of a file. One without a place always has an error that says so.</summary>
    public Inspection Read(
        SubmissionPath path, Placement place, SubmissionFile file, FiledYear? lastYear, OfficeInput office)
    {
        var inspection = inspect(definitions, path.File, file.Bytes, path.Year, path.Unit, lastYear) with { Sha256 = file.Sha256 };
        if (place.Year is { } reported && definitions.EditionFor(reported) is { } edition)
        {
            inspection = OfficeExplanations.Apply(inspection, office, edition);
        }

        return inspection with { Findings = [.. Misplacement(path, place, inspection), .. inspection.Findings] };
    }

    /// <summary>What the unit filed for the year before; null when that is nothing.</summary>
    public async Task<FiledYear?> LastYearAsync(Placement place, CancellationToken cancellation) =>
        place is { Unit: { } unit, Year: { } year } ? await years.ReadAsync(unit.Code, year - 1, cancellation) : null;

    private static IEnumerable<Finding> Misplacement(SubmissionPath path, Placement place, Inspection inspection)
    {
        if (place.Unit is { } unit)
        {
            // An area's figures are the sum of its units': one handed in would be overwritten by the next sum.
            if (unit.IsArea)
            {
                yield return FindingCodes.AreaReportsSums.At(null, unit.Name.Zh, arguments: ("observed", unit.Name));
            }
        }
        else if (path.Year is not { } year || path.Unit is null)
        {
            yield return FindingCodes.PathUnplaced.At(null, path.Name);
        }
        else if (!inspection.Findings.Any(f => f.Code == FindingCodes.YearUnknown.Code || f.Code == FindingCodes.YearBeforeForm.Code || f.Code == FindingCodes.UnitUnknown.Code))
        {
            // An edition covers the year and the unit exists in it, but the year has not begun.
            yield return FindingCodes.YearUnknown.At(null, year.ToString(CultureInfo.InvariantCulture));
        }
    }
}
