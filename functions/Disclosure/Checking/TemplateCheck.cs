using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Templates;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>What is known of a file because it was made from one of our templates.</summary>
internal static class TemplateCheck
{
    /// <summary>The number of the template a file carries, printed or as a property; the printed one is what a person sees. Null without any.</summary>
    public static string? NumberOf(Document? document, Submission? submission) =>
        submission?.DeclaredTemplate ?? document?.Properties.GetValueOrDefault(TemplateId.Property);

    /// <summary>Whether the number is that of a template of another edition: its form is not the one asked for.</summary>
    public static bool IsOfOther(Edition edition, string? number) =>
        number is not null && TemplateId.Parse(number) is { } id && id.Edition != edition.Id;

    /// <summary>
    /// Whether the template is the one for the year and unit. A template for any unit is right for each. Null when it is,
    /// or the file carries no number.
    /// </summary>
    public static Finding? Of(string? number, Definitions definitions, Edition edition, int year, Unit? unit)
    {
        if (number is null)
        {
            return null;
        }

        var right = new TemplateId(edition.Id, year, unit?.Code, edition.Template?.Version ?? 0);
        if (TemplateId.Parse(number) is not { } id || !definitions.Editions.Any(e => e.Id == id.Edition))
        {
            return FindingCodes.TemplateForeign.At(null, CellText.Quote(number), right.ToString());
        }

        var yearText = year.ToString(CultureInfo.InvariantCulture);
        if (id.Year != year)
        {
            return FindingCodes.TemplateOfOtherYear.At(null, id.Year.ToString(CultureInfo.InvariantCulture), right.ToString(), arguments: ("year", yearText));
        }

        if (id.Edition != edition.Id)
        {
            return FindingCodes.TemplateOfOtherEdition.At(null, id.Edition, right.ToString(), arguments: [("year", yearText), ("edition", edition.Id)]);
        }

        if (unit is not null && id.Unit is { } code && code != unit.Code)
        {
            var name = definitions.Units.Find(code, year)?.Name ?? code;
            return FindingCodes.TemplateOfOtherUnit.At(null, code, right.ToString(), arguments: [("observed", name), ("unit", unit.Name)]);
        }

        return id.Version < right.Version ? FindingCodes.TemplateOld.At(null, number, right.ToString()) : null;
    }

    /// <summary>
    /// Totals whose formulas were never computed, from their parts: a total that is not the sum of its parts would be
    /// refused anyway (F2, F3, F4), so that only one value is possible. One notice takes the place of their errors. Of a
    /// total with a part nobody could read only that part is told.
    /// </summary>
    public static (Submission Submission, ImmutableArray<Finding> Reading) AddUp(
        Edition edition, Submission submission, ImmutableArray<Finding> reading)
    {
        var uncomputed = reading.Where(f => f.Code == FindingCodes.FormulaWithoutValue.Code && f.At is not null).Select(f => f.At!).ToHashSet(StringComparer.Ordinal);
        if (uncomputed.Count == 0)
        {
            return (submission, reading);
        }

        var sums = new TotalSums(edition, submission.Figures, uncomputed);
        var figures = submission.Figures;
        var (done, computed) = (submission.AnsweredByMark.ToHashSet(StringComparer.Ordinal), new List<Indicator>());
        var (unread, unknown) = (submission.Unread.ToHashSet(StringComparer.Ordinal), new List<string>());
        foreach (var code in sums.Open)
        {
            if (sums.RestsOn(code, unread))
            {
                done.Add(figures[code].At!);
                unknown.Add(code);
                continue;
            }

            if (sums.Of(code) is not { } sum)
            {
                continue;
            }

            done.Add(figures[code].At!);
            if (sum.IsAnswered && edition.TryGetIndicator(code, out var indicator))
            {
                figures = figures.SetItem(code, sum);
                computed.Add(indicator);
            }
        }

        ImmutableArray<Finding> left = [.. reading.Where(f => f.At is null || f.Code != FindingCodes.FormulaWithoutValue.Code || !done.Contains(f.At))];
        return (submission with { Figures = figures, Unread = [.. submission.Unread, .. unknown] }, computed.Count == 0 ? left : left.Add(Notice(computed)));
    }

    private static Finding Notice(List<Indicator> computed) => FindingCodes.TotalsComputed.At(
        null, computed.Count.ToString(CultureInfo.InvariantCulture), arguments: ("label", LabelList.Of(computed)));
}
