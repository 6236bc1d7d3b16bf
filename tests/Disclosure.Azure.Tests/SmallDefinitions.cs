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

    private static readonly string[] AllUnits =
        [Province, City, District, OtherDistrict, Office, Bureau, Town, OtherOffice];

    /// <summary>All of them.</summary>
    public static Definitions All { get; } = Of('0', AllUnits);

    /// <summary>The same under another hash.</summary>
    public static Definitions Revised { get; } = Of('1', AllUnits);

    /// <summary>The city as a root, and two districts with a unit each: the least in which no mark can stand in for another.</summary>
    public static Definitions TwoDistricts { get; } = Of('0', City, District, OtherDistrict, Office, OtherOffice);

    private static Definitions Of(char hash, params string[] units) =>
        new([Edition(hash)], UnitTree.Parse([$$"""{"units": [{{string.Join(',', units.Select(u => Record(u, units)))}}]}"""]));

    private static Edition Edition(char hash) => new()
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

    private static string Record(string code, string[] all)
    {
        var (kind, parent) = code switch
        {
            Province => ("province", null),
            City => ("city", Province),
            District or OtherDistrict => ("district", City),
            Town => ("township", District),
            Bureau => ("department", District),
            Office => ("office", District),
            _ => ("office", OtherDistrict),
        };
        var member = all.Contains(parent) ? $"\"parent\": \"{parent}\"," : string.Empty;
        return $$$"""{"code": "{{{code}}}", "name": {"zh": "单位{{{code}}}", "en": "Unit {{{code}}}"}, "kind": "{{{kind}}}", {{{member}}} "from": 2019}""";
    }
}
