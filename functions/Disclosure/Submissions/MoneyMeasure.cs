using System.Collections.Frozen;

namespace Disclosure.Submissions;

/// <summary>Units of money as offices write them, and their worth in 元.</summary>
internal static class MoneyMeasure
{
    private static readonly FrozenDictionary<string, decimal> Worth = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["元"] = 1m,
        ["百元"] = 100m,
        ["千元"] = 1_000m,
        ["万元"] = 10_000m,
        ["百万元"] = 1_000_000m,
        ["千万元"] = 10_000_000m,
        ["亿元"] = 100_000_000m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Worth.Keys;

    /// <summary>
    /// The amount in another unit of money; null when one of the two is none, or no decimal holds the exact result.
    /// </summary>
    public static decimal? Convert(decimal amount, string from, string to)
    {
        if (!Worth.TryGetValue(from, out var given) || !Worth.TryGetValue(to, out var wanted))
        {
            return null;
        }

        try
        {
            var converted = given >= wanted ? amount * (given / wanted) : amount * (1m / (wanted / given));
            return (given >= wanted ? converted / (given / wanted) : converted * (wanted / given)) == amount ? converted : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether the text names a unit of money.</summary>
    public static bool IsMoney(string measure) => Worth.ContainsKey(measure);

    /// <summary>The unit of money in the brackets at the end of a heading (<c>采购总金额（单位：元）</c>), or null.</summary>
    public static string? InBrackets(string heading) =>
        NotedText.Split(CellText.Clean(heading))?.Note is { } note && IsMoney(Named(note)) ? Named(note) : null;

    /// <summary>The unit of measure a note names: <c>元</c> for <c>单位：元</c> and for <c>元</c>.</summary>
    public static string Named(string note)
    {
        var folded = CellText.Fold(note);
        return folded.StartsWith("单位:", StringComparison.Ordinal) ? folded[3..].Trim() : folded;
    }
}
