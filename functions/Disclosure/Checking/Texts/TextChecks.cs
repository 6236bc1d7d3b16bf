namespace Disclosure.Checking.Texts;

/// <summary>
/// What the texts say against the tables and against themselves. One contradiction is told once: what a figure's finding
/// tells is not told again of a sum it is part of, of a claim or of a list of parts.
/// </summary>
internal static class TextChecks
{
    /// <summary>The findings, each check's in reading order.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing)
    {
        var figures = TextFigures.Of(filing).ToArray();
        var told = figures.Select(f => f.Indicator!).ToHashSet(StringComparer.Ordinal);
        var sums = TextSums.Of(filing, told).ToArray();
        var claims = TextClaims.Of(filing, told).ToArray();
        told.UnionWith(sums.Select(f => f.Indicator!));
        return [.. figures, .. sums, .. claims, .. TextParts.Of(filing, told)];
    }
}
