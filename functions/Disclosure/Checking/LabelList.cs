using Disclosure.Forms;

namespace Disclosure.Checking;

/// <summary>Several indicators named in one finding.</summary>
internal static class LabelList
{
    private const int MostLabels = 5;

    /// <summary>The first labels, and how many there are in all.</summary>
    public static LocalizedText Of(IReadOnlyList<Indicator> indicators)
    {
        var rest = indicators.Count - MostLabels;
        return new LocalizedText(
            string.Join('、', indicators.Take(MostLabels).Select(i => i.Label.Zh))
                + (rest > 0 ? FormattableString.Invariant($"等 {indicators.Count} 项") : string.Empty),
            string.Join(", ", indicators.Take(MostLabels).Select(i => i.Label.En))
                + (rest > 0 ? FormattableString.Invariant($" and {rest} more") : string.Empty));
    }
}
