using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// Reads what a phrase counts: <c>indicator</c>; <c>sum</c> with a <c>label</c>; a sum that is a share <c>of</c> others;
/// or <c>share</c>, the share of the number before. In a list of indicators <c>*</c> stands for any part of a code.
/// </summary>
internal static class QuantityReader
{
    /// <summary>What stands for the number before in the label of its share.</summary>
    public const string Part = "{part}";

    /// <exception cref="FormatException">A code is no indicator of the edition, a pattern fits none, or nothing is counted.</exception>
    public static Quantity Read(JObject json, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        if (json.OptionalText("indicator") is { } code)
        {
            return indicators.TryGetValue(code, out var indicator)
                ? Quantity.Of(indicator)
                : throw new FormatException($"Edition {edition}: a phrase is about {code}, which is no indicator.");
        }

        var terms = Indicators(json.Texts(json["share"] is null ? "sum" : "share"), edition, indicators);
        return new Quantity
        {
            Label = json.Localized("label"),
            Terms = terms.IsEmpty ? throw new FormatException($"Edition {edition}: a phrase counts nothing: {json["texts"]}.") : terms,
            Alternatives = Sums(json, "or", edition, indicators),
            Wholes = Sums(json, "of", edition, indicators),
        };
    }

    private static ImmutableArray<ImmutableArray<Indicator>> Sums(
        JObject json, string name, string edition, IReadOnlyDictionary<string, Indicator> indicators) =>
        [.. json.Objects(name).Select(sum => Indicators(sum.Texts("sum"), edition, indicators))];

    /// <summary>The indicators a list names, in printed order, each once.</summary>
    /// <exception cref="FormatException">A code is no indicator of the edition, or a pattern fits none.</exception>
    public static ImmutableArray<Indicator> Indicators(
        ImmutableArray<string> codes, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in codes)
        {
            var pattern = new Regex($"^{text.Replace("*", "[a-z0-9_]*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            var before = found.Count;
            found.UnionWith(indicators.Keys.Where(code => pattern.IsMatch(code)));
            if (found.Count == before)
            {
                throw new FormatException($"Edition {edition}: {text} is no indicator.");
            }
        }

        return [.. indicators.Values.Where(i => found.Contains(i.Code))];
    }
}
