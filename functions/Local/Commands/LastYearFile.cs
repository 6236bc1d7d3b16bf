using Disclosure.Checking;
using Disclosure.Submissions;

namespace Disclosure.Local.Commands;

/// <summary>A file of the year before, given beside this year's: as it was published, mistakes in it included.</summary>
internal static class LastYearFile
{
    /// <summary>Findings after which a file is not last year's of this unit.</summary>
    private static readonly FindingCode[] Misplaced =
    [
        FindingCodes.YearMismatch, FindingCodes.UnitMismatch, FindingCodes.TemplateOfOtherYear, FindingCodes.TemplateOfOtherUnit,
        FindingCodes.TemplateOfOtherEdition, FindingCodes.FormOfOtherEdition,
    ];

    /// <summary>What it says.</summary>
    /// <param name="definitions">Editions and units.</param>
    /// <param name="file">The file.</param>
    /// <param name="year">The year before; null takes the one the file declares.</param>
    /// <param name="unit">Code of the unit; null takes the one the file declares.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UsageException">It cannot be read, has no table of the form, or is of another year or unit.</exception>
    public static async Task<FiledYear> ReadAsync(
        Definitions definitions, string file, int? year, string? unit, CancellationToken cancellation)
    {
        var bytes = await GivenFile.ReadAsync(file, cancellation);
        var inspection = Inspector.Inspect(definitions, Path.GetFileName(file), bytes, year, unit, lastYear: null);
        var wrong = inspection.Submission is { Tables.IsEmpty: false }
            ? inspection.Findings.FirstOrDefault(f => Misplaced.Any(m => m.Code == f.Code))
            : inspection.Findings.FirstOrDefault(f => f.Severity == Severity.Error);
        return wrong is null && inspection is { Submission: { Tables.IsEmpty: false } submission, Year: { } filed }
            ? new FiledYear { Year = filed, File = inspection.File, Figures = submission.Figures, Texts = submission.Texts }
            : throw new UsageException($"上年的文件“{file}”不能用：{wrong?.Message.Zh ?? "没有找到报表。"}");
    }
}
