using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// Reads what a phrase counts: <c>indicator</c>, or <c>sum</c> with a <c>label</c>, or a sum that is a share <c>of</c>
/// others. In a list of indicators <c>*</c> stands for any part of a code.
/// </summary>
internal static class QuantityReader
{
    /// <exception cref="FormatException">A code is no indicator of the edition, or a pattern fits none.</exception>
    public static Quantity Read(JObject json, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        if (json.OptionalText("indicator") is { } code)
        {
            return indicators.TryGetValue(code, out var indicator)
                ? Quantity.Of(indicator)
                : throw new FormatException($"Edition {edition}: a phrase is about {code}, which is no indicator.");
        }

        return new Quantity
        {
            Label = json.Localized("label"),
            Terms = Indicators(json, "sum", edition, indicators) is { IsEmpty: false } terms
                ? terms
                : throw new FormatException($"Edition {edition}: a phrase is about nothing: {json["texts"]}."),
            Whole = Indicators(json, "of", edition, indicators),
        };
    }

    /// <summary>The indicators a list names, in printed order, each once; empty without the list.</summary>
    /// <exception cref="FormatException">A code is no indicator of the edition, or a pattern fits none.</exception>
    public static ImmutableArray<Indicator> Indicators(
        JObject json, string name, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in json.Texts(name))
        {
            var pattern = new Regex($"^{text.Replace("*", "[a-z0-9_]+", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
            var codes = indicators.Keys.Where(code => pattern.IsMatch(code)).ToArray();
            if (codes.Length == 0)
            {
                throw new FormatException($"Edition {edition}: {text} is no indicator.");
            }

            found.UnionWith(codes);
        }

        return [.. indicators.Values.Where(i => found.Contains(i.Code))];
    }
}
