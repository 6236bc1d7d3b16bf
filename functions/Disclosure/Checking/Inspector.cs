using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking.Privacy;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Reasons;
using Disclosure.Submissions;
using Disclosure.Templates;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>
/// Bytes to an inspection: the one way a file is read and checked, in <c>check</c> as in ingest, so that a dry run never
/// passes what an import refuses.
/// </summary>
public static class Inspector
{
    /// <summary>Reads, matches and checks one file. Bad input gives findings, never an exception.</summary>
    /// <param name="definitions">Editions and units.</param>
    /// <param name="fileName">The name it was handed in under; folders before it are ignored.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="year">The report year it was handed in for; null takes the one the document declares.</param>
    /// <param name="unit">
    /// Code of the unit it was handed in for; null takes the one the document declares. With neither, the rules that
    /// hold for some units only are left out, and so is what a unit owes. An area's published report is checked too;
    /// what is handed in to be summed is not taken from an area, but that is not for the reader of a file to say.
    /// </param>
    /// <param name="lastYear">What the unit filed for the year before; null when that is nothing.</param>
    /// <returns>
    /// Findings stand in this order: year and unit, reading, matching in document order, declarations, rules, what is
    /// owed. A file with more findings than <see cref="ReadingBudget.Findings"/> is refused whole.
    /// </returns>
    public static Inspection Inspect(
        Definitions definitions,
        string fileName,
        ReadOnlyMemory<byte> bytes,
        int? year,
        string? unit,
        FiledYear? lastYear)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(fileName);
        var file = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var read = DocumentReader.Read(fileName, bytes);
        var matched = read.Document is { } document ? Match(definitions, document, year) : null;
        year ??= matched?.Submission.DeclaredYear;
        var edition = matched?.Edition ?? (year is { } known ? definitions.EditionFor(known) : null);
        var submission = year is null || definitions.EditionFor(year.Value) is not null ? matched?.Submission : null;

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var reporter = FindUnit(definitions, year, edition, unit ?? submission?.DeclaredUnit, isGiven: unit is not null, findings);
        var reading = read.Findings;
        var number = TemplateCheck.NumberOf(read.Document, submission);
        if (submission is not null && edition is not null && number is not null)
        {
            (submission, reading) = TemplateCheck.AddUp(edition, submission, reading);
        }

        findings.AddRange(reading);
        var template = submission is null || edition is null ? null : TemplateCheck.Of(number, definitions, edition, year ?? edition.FromYear, reporter);
        if (template is { Severity: Severity.Error } && (TemplateCheck.IsOfOther(edition!, number) || matched?.Filled is not null || IsBlank(edition!, submission!, reading, isTemplate: true)))
        {
            // Of a form that has to be filled in again, nothing else is worth telling.
            findings.Add(template);
        }
        else if (submission is not null && edition is not null && matched?.Filled is { } other)
        {
            // What the other form's rows and columns lack of this one would only bury the one thing to be done.
            findings.Add(FindingCodes.FormOfOtherEdition.At(null, other.Id, edition.Id, arguments: [("year", Text(year ?? edition.FromYear)), ("table", matched.FilledTables!)]));
            findings.AddRange(NameCheck.Mismatches(submission, definitions.Units, year, reporter));
        }
        else if (submission is not null && edition is not null)
        {
            findings.AddRange(new[] { template }.OfType<Finding>());
            findings.AddRange(submission.Findings.Where(f => !NameCheck.IsRight(f, submission, year, reporter)));
            findings.AddRange(NameCheck.Mismatches(submission, definitions.Units, year, reporter).Where(f => !IsSaid(f, template)));
            findings.AddRange(Checks(edition, year ?? edition.FromYear, reporter, submission, reading, lastYear, isTemplate: number is not null));
            findings.AddRange(PrivacyFindings.Of(file, submission.Reasons, year ?? edition.FromYear));
        }

        submission = Shorten(findings, file) ? null : submission;
        var ofFile = reading.Concat(submission?.Findings ?? []).ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
        var (told, reasons) = submission is null || edition is null
            ? (findings.ToImmutable(), [])
            : UnitReasons.Apply(edition, unit ?? reporter?.Code ?? string.Empty, submission.Reasons, findings.ToImmutable());
        return new Inspection
        {
            File = file,
            Sha256 = CanonicalJson.Hash(bytes.Span),
            Year = year,
            Unit = unit ?? reporter?.Code,
            Edition = year is null || submission is not null ? edition?.Id : definitions.EditionFor(year.Value)?.Id,
            Submission = submission,
            Findings = told,
            Kept = submission is null ? [] : [.. findings.Where(f => f.Severity != Severity.Notice && (ofFile.Contains(f) || NameCheck.IsMismatch(f)))],
            Reasons = reasons,
        };
    }

    /// <summary>
    /// The document in the terms of the year's edition. Without a year: of the edition the declared year asks for, or else
    /// of the one that places most of it, the newer when it makes no difference.
    /// </summary>
    private static Matched? Match(Definitions definitions, Document document, int? year)
    {
        if (year is { } given)
        {
            return definitions.EditionFor(given) is { } edition
                ? WithFilled(new Matched(edition, FormMatcher.Match(document, edition, given)), definitions, document)
                : null;
        }

        var matches = definitions.Editions.Reverse().Select(e => new Matched(e, FormMatcher.Match(document, e))).ToArray();
        return matches.FirstOrDefault(m => m.Submission.DeclaredYear is { } declared && m.Edition.Covers(declared)) is { } said
            ? WithFilled(said, definitions, document)
            : matches.MaxBy(m => (WithFilled(m, definitions, document).Filled is null, m.Submission.Placed));
    }

    /// <summary>Whether a form that was filled in is another edition's. One that fits without a rest needs no look.</summary>
    private static Matched WithFilled(Matched asked, Definitions definitions, Document document) =>
        asked.Submission is not { UnplacedCount: 0, Local.IsEmpty: true } && EditionSigns.Other(document, asked.Edition, definitions.Editions) is { } other
            ? asked with { Filled = other.Edition, FilledTables = other.Tables }
            : asked;

    private static Unit? FindUnit(
        Definitions definitions, int? year, Edition? edition, string? unit, bool isGiven, ImmutableArray<Finding>.Builder findings)
    {
        if (year is { } reported && definitions.EditionFor(reported) is null)
        {
            var first = definitions.Editions.Select(e => e.FromYear).DefaultIfEmpty().Min();
            if (reported < first)
            {
                // Nobody's units are known for a year that far back: the year is the one thing to be told.
                findings.Add(FindingCodes.YearBeforeForm.At(null, Text(reported), Text(first)));
                return null;
            }

            findings.Add(FindingCodes.YearUnknown.At(null, Text(reported)));
        }

        var unitYear = year ?? edition?.ToYear ?? edition?.FromYear;
        if (unit is null || unitYear is not { } exists)
        {
            return null;
        }

        var found = isGiven ? definitions.Units.Find(unit, exists) : UnitNames.Find(definitions.Units, exists, unit);
        if (found is null)
        {
            findings.Add(FindingCodes.UnitUnknown.At(null, unit, arguments: ("year", Text(exists))));
        }

        return found;
    }

    /// <summary>A template of another year or unit names that year or unit too: once is enough.</summary>
    private static bool IsSaid(Finding mismatch, Finding? template) =>
        (mismatch.Code == FindingCodes.YearMismatch.Code && template?.Code == FindingCodes.TemplateOfOtherYear.Code)
        || (mismatch.Code == FindingCodes.UnitMismatch.Code && template?.Code == FindingCodes.TemplateOfOtherUnit.Code);

    /// <summary>The checks of the filing, and what of the form is missing.</summary>
    private static IEnumerable<Finding> Checks(
        Edition edition, int year, Unit? unit, Submission submission, ImmutableArray<Finding> reading, FiledYear? lastYear, bool isTemplate)
    {
        if (!submission.Tables.IsEmpty && IsBlank(edition, submission, reading, isTemplate))
        {
            return [FindingCodes.FormBlank.At(null)];
        }

        var uncomputed = reading.Where(f => f.Code == FindingCodes.FormulaWithoutValue.Code).Select(f => f.At).ToHashSet(StringComparer.Ordinal);
        var unreadable = submission.Findings.Where(f => f.Code == FindingCodes.CellUnreadable.Code).Select(f => f.Indicator!)
            .Concat(submission.Unread)
            .Concat(submission.Figures.Where(f => f.Value is { IsAnswered: false, At: { } at } && uncomputed.Contains(at)).Select(f => f.Key))
            .ToHashSet(StringComparer.Ordinal);
        var found = FilingChecks.Of(CheckedFiling.Of(edition, year, unit ?? Anybody, submission, unreadable, lastYear)).AsEnumerable();
        if (submission.Tables.IsEmpty)
        {
            return found;
        }

        found = found.Concat(MissingCells.Of(edition, submission, unreadable)).Concat(UnevenZeros.Of(edition, submission, unreadable)).Concat(BareChanges.Of(edition, submission));
        return unit is null ? found : found.Concat(OwedBlanks.Of(edition, unit, submission, unreadable));
    }

    /// <summary>
    /// A form nobody has answered. What a template fills in by itself is no answer, and its formulas need not have been
    /// computed.
    /// </summary>
    private static bool IsBlank(Edition edition, Submission submission, ImmutableArray<Finding> reading, bool isTemplate)
    {
        var derived = isTemplate ? DerivedFigures.Codes(edition) : [];
        return submission.Texts.IsEmpty
            && submission.UnplacedCount == 0
            && reading.All(f => isTemplate && f.Code == FindingCodes.FormulaWithoutValue.Code)
            && !submission.Figures.Any(f => f.Value.IsAnswered && !derived.Contains(f.Key));
    }

    /// <summary>Stands for the unit when nobody knows whose file it is: no rule that holds for some units only applies to it.</summary>
    private static Unit Anybody { get; } = new()
    {
        Code = string.Empty,
        Name = new LocalizedText(string.Empty, string.Empty),
        Kind = UnitKind.Department,
        FromYear = 0,
        MakesRegulations = true,
    };

    /// <summary>Refuses a file with too many findings: the first stay, after one that says how many there were.</summary>
    private static bool Shorten(ImmutableArray<Finding>.Builder findings, string file)
    {
        var (all, most) = (findings.Count, ReadingBudget.Default.Findings);
        if (all <= most)
        {
            return false;
        }

        findings.Count = most;
        findings.Insert(0, FindingCodes.TooLarge.At(file, Text(all), Text(most), arguments: ("what", "findings")));
        return true;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Edition">The edition the year asks for.</param>
    /// <param name="Submission">The document in its terms.</param>
    /// <param name="Filled">Another edition whose form the document holds; null when it holds the right one.</param>
    /// <param name="FilledTables">Which of its tables.</param>
    private sealed record Matched(Edition Edition, Submission Submission, Edition? Filled = null, LocalizedText? FilledTables = null);
}
