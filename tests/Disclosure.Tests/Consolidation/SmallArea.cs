using System.Collections.Immutable;
using Disclosure.Consolidation;
using Disclosure.Consolidation.Texts;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Reports;
using Disclosure.Units;

namespace Disclosure.Tests.Consolidation;

/// <summary>Inputs for sums of an area with few units.</summary>
internal static class SmallArea
{
    public static Unit Area { get; } = new()
    {
        Code = "620403",
        Name = new("白银市平川区", "Pingchuan District"),
        Kind = UnitKind.District,
        FromYear = 2019,
    };

    public static ConsolidationInput Input(params ImmutableArray<ChildFiling> children) => new()
    {
        Area = Area,
        Year = 2019,
        Edition = SmallEdition.Edition,
        DefinitionsHash = new string('d', 64),
        Children = children,
        Office = OfficeInput.Empty,
    };

    /// <summary>An office that has written all a report needs.</summary>
    public static OfficeTexts Words { get; } = OfficeTexts.Read(
        [
            new("前言.md", "本报告依据《中华人民共和国政府信息公开条例》编制。"u8.ToArray()),
            new("一.md", "主动公开、依申请公开、政府信息管理、平台建设、监督保障、工作考核、社会评议、责任追究各项工作均已开展。"u8.ToArray()),
            new("五.md", "存在的问题：更新不够及时。改进措施：加强督促检查。"u8.ToArray()),
            new("六.md", "无其他需要报告的事项。"u8.ToArray()),
        ],
        SeedForms.Edition("2019"),
        2019);

    public static ChildFiling Filed(string code, params (string Code, Figure Figure)[] figures) => new()
    {
        Unit = Department(code),
        Figures = figures.ToImmutableSortedDictionary(f => f.Code, f => f.Figure, StringComparer.Ordinal),
        File = $"2019/{code}/表.xlsx",
        Filing = new string('f', 64),
    };

    public static ChildFiling Missing(string code) => new() { Unit = Department(code) };

    public static Unit Department(string code) => new()
    {
        Code = code,
        Name = new($"单位{code[^3..]}", $"Unit {code[^3..]}"),
        Kind = UnitKind.Department,
        Parent = "620403",
        FromYear = 2019,
    };

    public static Figure Sum(string indicator, params Figure[] answers) =>
        Consolidator.Consolidate(Input([.. answers.Select((f, i) => Filed($"62040350{i}", (indicator, f)))])).Figures[indicator].Figure;
}
