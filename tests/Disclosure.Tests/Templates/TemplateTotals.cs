using Disclosure.Forms;

namespace Disclosure.Tests.Templates;

/// <summary>The totals of FORMS.md section 6 (F2, F3, F4) by code, said once more without the rules of the form files.</summary>
internal static class TemplateTotals
{
    private static readonly string[] Applicants = ["natural", "business", "research", "nonprofit", "legal", "other"];
    private static readonly string[] NoResults = ["new", "carried_in", "handled", "carried_out"];

    public static Dictionary<string, string[]> Of(Edition edition)
    {
        var rows = edition.Tables.Single(t => t.Id == "requests").Blocks.Single().RowLeaves.Select(r => r.Id).ToArray();
        var totals = rows.ToDictionary(r => $"requests_{r}_total", r => Applicants.Select(a => $"requests_{r}_{a}").ToArray(), StringComparer.Ordinal);
        foreach (var applicant in Applicants.Append("total"))
        {
            totals[$"requests_handled_{applicant}"] = [.. rows.Except(NoResults, StringComparer.Ordinal).Select(r => $"requests_{r}_{applicant}")];
        }

        foreach (var group in new[] { "review", "direct_suit", "suit_after_review" })
        {
            totals[$"{group}_total"] = [$"{group}_upheld", $"{group}_corrected", $"{group}_other", $"{group}_pending"];
        }

        return totals;
    }

    /// <summary>Whether last year says what it is, or has a part in it (Y1, Y2, Y3).</summary>
    public static bool IsCarried(string code) =>
        code.StartsWith("requests_carried_in_", StringComparison.Ordinal)
        || code.EndsWith("_in_force", StringComparison.Ordinal)
        || code.EndsWith("_items_last_year", StringComparison.Ordinal);
}
