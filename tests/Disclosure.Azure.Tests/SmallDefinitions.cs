using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Units;

namespace Disclosure.Azure.Tests;

/// <summary>Three levels of areas, five units, and a form of few indicators: enough for every law of storage.</summary>
internal static class SmallDefinitions
{
    public const string Province = "620000";
    public const string City = "620400";
    public const string District = "620403";
    public const string Office = "620403500";
    public const string Bureau = "620403501";
    public const string Town = "620403001";
    public const string OtherDistrict = "620402";
    public const string OtherOffice = "620402500";

    /// <summary>All of them.</summary>
    public static Definitions All { get; } = new([Edition()], UnitTree.Parse([Units("620000", "620400", "620403", "620402")]));

    /// <summary>The district alone, as a root: one sum and no parent.</summary>
    public static Definitions DistrictOnly { get; } = new([Edition()], UnitTree.Parse([Units("620403")]));

    /// <summary>The same form under another hash.</summary>
    public static Definitions Revised { get; } = new([Edition('1')], UnitTree.Parse([Units("620000", "620400", "620403", "620402")]));

    private static Edition Edition(char hash = '0') => new()
    {
        Id = "2019",
        Title = new("年度报告", "Annual report"),
        FromYear = 2019,
        ToYear = 2020,
        Basis = "国办公开办函〔2019〕60号",
        Chapters = [new("一", new("总体情况", "Overview"), []), new("二", new("主动公开政府信息情况", "Proactive disclosure"), [])],
        Tables =
        [
            Table("disclosure", Indicator("permits_decisions"), Indicator("permits_change") with { Kind = IndicatorKind.Change }),
            Table("supplementary", Indicator("disclosed_items"), Indicator("vat_refund_tax") with { Kind = IndicatorKind.Amount, Decimals = 2 }),
        ],
        Rules = [],
        Narrative = [],
        Hash = new string(hash, 64),
    };

    private static FormTable Table(string id, params ImmutableArray<Indicator> indicators) => new()
    {
        Id = id,
        Chapter = "二",
        Title = new(id, id),
        Blocks = [],
        Indicators = [.. indicators.Select(i => i with { Table = id })],
    };

    private static Indicator Indicator(string code) => new()
    {
        Code = code,
        Label = new(code, code),
        Table = string.Empty,
        Kind = IndicatorKind.Count,
        Measure = "件",
        Decimals = 0,
        Aggregation = AggregationKind.Sum,
    };

    private static string Units(params string[] areas)
    {
        var records = new List<string>();
        foreach (var area in areas)
        {
            var parent = area switch { "620400" => "620000", "620403" or "620402" => areas.Contains("620400") ? "620400" : null, _ => null };
            var kind = area switch { "620000" => "province", "620400" => "city", _ => "district" };
            records.Add(Record(area, kind, parent));
        }

        records.Add(Record(Office, "office", District));
        records.Add(Record(Bureau, "department", District));
        records.Add(Record(Town, "township", District));
        if (areas.Contains(OtherDistrict))
        {
            records.Add(Record(OtherOffice, "office", OtherDistrict));
        }

        return $$"""{"units": [{{string.Join(',', records)}}]}""";
    }

    private static string Record(string code, string kind, string? parent) =>
        $$$"""{"code": "{{{code}}}", "name": {"zh": "单位{{{code}}}", "en": "Unit {{{code}}}"}, "kind": "{{{kind}}}", {{{(parent is null ? "" : $"\"parent\": \"{parent}\", ")}}}"from": 2019}""";
}
