namespace Disclosure.Checking.Texts;

/// <summary>
/// What the texts say against the tables. One contradiction is told once: what a figure's finding tells is not told again
/// of a sum it is part of, or of a claim.
/// </summary>
internal static class TextChecks
{
    /// <summary>The findings, each check's in reading order.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing)
    {
        var figures = TextFigures.Of(filing).ToArray();
        var told = figures.Select(f => f.Indicator!).ToHashSet(StringComparer.Ordinal);
        return [.. figures, .. TextSums.Of(filing, told), .. TextClaims.Of(filing, told)];
    }
}
