using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Reads one table of a form file: grids, or a plain list of indicators.</summary>
internal static class TableReader
{
    public static FormTable Read(JObject json)
    {
        var id = json.Text("id");
        var blocks = json.Objects("blocks").Select(b => BlockReader.Read(b, id)).ToArray();
        return new FormTable
        {
            Id = id,
            Chapter = json.Text("chapter"),
            Title = json.Localized("title"),
            Blocks = [.. blocks.Select(b => b.Block)],
            Indicators = [.. blocks.SelectMany(b => b.Indicators), .. json.Objects("indicators").Select(i => ReadIndicator(i, id))],
        };
    }

    private static Indicator ReadIndicator(JObject json, string table)
    {
        var traits = CellTraits.Parse(json);
        var code = json.Text("code");
        return new Indicator
        {
            Code = code,
            Label = json.Localized("label"),
            Table = table,
            Kind = traits.Kind ?? IndicatorKind.Count,
            Measure = traits.Measure ?? throw new FormatException($"{code} has no unit of measure."),
            Decimals = traits.Decimals ?? 0,
            Aggregation = traits.Aggregation ?? AggregationKind.Sum,
            Weights = json.Texts("weights"),
            MayBeLowerBound = json.Flag("mayBeLowerBound", otherwise: false),
            OwedBy = traits.OwedBy ?? [],
            Variants = json.Texts("variants"),
        };
    }
}
