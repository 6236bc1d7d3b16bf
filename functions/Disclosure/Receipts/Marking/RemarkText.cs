using Disclosure.Documents;

namespace Disclosure.Receipts.Marking;

/// <summary>What a comment in a marked file says: the receipt's own words.</summary>
internal static class RemarkText
{
    // Excel and Word show no more than a screen of it, and what a hostile file repeats must not fill the marked one.
    private const int Longest = 1_500;

    /// <summary>A finding as a comment: how grave, what, what to do.</summary>
    public static string Of(Finding finding) => Shorten(VisibleText.Of($"{Kind(finding.Severity)}：{finding.Message.Zh}\n怎么办：{finding.Action.Zh}"));

    /// <summary>All findings of a place, with an empty line between them; of many the first, and how many more.</summary>
    public static string Of(MarkedPlace place, int most = 5) => string.Join("\n\n", place.Findings.Take(most).Select(Of))
        + (place.Findings.Length > most ? FormattableString.Invariant($"\n\n另有 {place.Findings.Length - most} 条，见回执。") : string.Empty);

    private static string Kind(Severity severity) => severity switch
    {
        Severity.Error => "必须改正",
        Severity.Warning => "请核对",
        _ => "提示",
    };

    private static string Shorten(string text) =>
        text.Length <= Longest ? text : VisibleText.Of(text[..Longest].TrimEnd('\uD800')) + "…";
}
