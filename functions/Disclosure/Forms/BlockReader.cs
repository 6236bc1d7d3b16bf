using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Reads one grid: where row and column cross, their headings make the indicator.</summary>
internal static class BlockReader
{
    public static (FormBlock Block, ImmutableArray<Indicator> Indicators) Read(JObject json, string table)
    {
        var (columns, columnLines) = HeadingLine.ReadAll(json, "columns");
        var (rows, rowLines) = HeadingLine.ReadAll(json, "rows");
        var code = json.Text("code");
        var indicators = rowLines
            .Select(row => columnLines.Select(column => Cross(row, column, rowLines, columnLines, code, table)).ToImmutableArray())
            .ToImmutableArray();
        var block = new FormBlock
        {
            Heading = json.OptionalObject("heading") is { } heading ? HeadingLine.ReadLabel(heading) : null,
            Corner = json.OptionalObject("corner") is { } corner ? HeadingLine.ReadLabel(corner) : new Header { Label = string.Empty },
            Columns = columns,
            Rows = rows,
            ColumnLeaves = [.. columnLines.Select(l => l.Leaf)],
            RowLeaves = [.. rowLines.Select(l => l.Leaf)],
            Codes = [.. indicators.Select(row => row.Select(i => i.Code).ToImmutableArray())],
        };
        return (block, [.. indicators.SelectMany(row => row)]);
    }

    private static Indicator Cross(
        HeadingLine row,
        HeadingLine column,
        ImmutableArray<HeadingLine> rows,
        ImmutableArray<HeadingLine> columns,
        string code,
        string table)
    {
        var traits = row.Traits.Over(column.Traits);
        var label = HeadingLine.Join(row.Name.Zh, column.Name.Zh);
        var english = row.Name.En.Length == 0 ? column.Name.En : $"{row.Name.En}: {column.Name.En}";
        var variants = row.Names(rows).SelectMany(r => column.Names(columns).Select(c => HeadingLine.Join(r, c)));
        return new Indicator
        {
            Code = code
                .Replace("{row}", row.Leaf.Id, StringComparison.Ordinal)
                .Replace("{column}", column.Leaf.Id, StringComparison.Ordinal),
            Label = new LocalizedText(label, english),
            Table = table,
            Kind = traits.Kind ?? IndicatorKind.Count,
            Measure = traits.Measure ?? throw new FormatException($"“{label}” has no unit of measure."),
            Decimals = traits.Decimals ?? 0,
            Aggregation = traits.Aggregation ?? AggregationKind.Sum,
            OwedBy = traits.OwedBy ?? [],
            Variants = [.. variants.Where(v => v != label).Distinct(StringComparer.Ordinal)],
        };
    }
}
