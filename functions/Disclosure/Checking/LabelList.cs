using Disclosure.Forms;

namespace Disclosure.Checking;

/// <summary>Several indicators named in one finding.</summary>
internal static class LabelList
{
    private const int MostLabels = 5;

    /// <summary>The first labels, and how many there are in all.</summary>
    public static LocalizedText Of(IReadOnlyList<Indicator> indicators) => Of([.. indicators.Select(i => i.Label)]);

    /// <summary>The first labels, and how many there are in all.</summary>
    public static LocalizedText Of(IReadOnlyList<LocalizedText> labels)
    {
        var rest = labels.Count - MostLabels;
        return new LocalizedText(
            string.Join('、', labels.Take(MostLabels).Select(l => l.Zh)) + (rest > 0 ? FormattableString.Invariant($"等 {labels.Count} 项") : string.Empty),
            string.Join(", ", labels.Take(MostLabels).Select(l => l.En)) + (rest > 0 ? FormattableString.Invariant($" and {rest} more") : string.Empty));
    }
}
