using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Reads the member <c>digest</c> of a form file.</summary>
internal static class DigestReader
{
    /// <summary>The charts in their order.</summary>
    /// <exception cref="FormatException">A code is no indicator, or bars that stand side by side have different units of measure.</exception>
    public static IEnumerable<DigestChart> Read(JObject file, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        foreach (var json in file.Objects("digest"))
        {
            var items = json.RequiredObjects("items").Select(item => new DigestItem(
                item.Localized("label"), QuantityReader.Indicators(item.Texts("sum"), edition, indicators))).ToImmutableArray();
            var chart = new DigestChart(json.Localized("title"), (bool?)json["trend"] ?? false, items);
            var together = chart.IsTrend ? items.Select(i => i.Indicators) : [[.. items.SelectMany(i => i.Indicators)]];
            yield return together.All(bars => bars.Select(i => i.Measure).Distinct(StringComparer.Ordinal).Count() == 1)
                ? chart
                : throw new FormatException($"Edition {edition}: the chart “{chart.Title.Zh}” compares what has no unit of measure in common.");
        }
    }
}
