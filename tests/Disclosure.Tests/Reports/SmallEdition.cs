using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Tests.Reports;

/// <summary>A form small enough to read at a glance, with one of everything a real edition has.</summary>
internal static class SmallEdition
{
    public static Edition Edition { get; } = With(
    [
        new("总体", ["2019年全区主动公开政府各类信息{disclosed_items}条。", "现场接待{reception_visits}人次[，网站访问{site_views}人次]。"]),
        new("建议提案办理", ["收到人大建议{deputy_suggestions}件，政协提案{cppcc_proposals}件，答复率达{reply_rate}%。"]),
    ]);

    public static Edition With(ImmutableArray<NarrativeSection> narrative) => new()
    {
        Id = "2019",
        Title = new("政府信息公开工作年度报告", "Annual report"),
        FromYear = 2019,
        ToYear = 2020,
        Basis = "国办公开办函〔2019〕60号",
        Chapters =
        [
            new("一", new("总体情况", "Overview"), []),
            new("二", new("主动公开政府信息情况", "Proactive disclosure"), []),
            new("三", new("收到和处理政府信息公开申请情况", "Requests"), []),
            new("四", new("政府信息公开行政复议、行政诉讼情况", "Reviews"), []),
        ],
        Tables = [Disclosure, Requests, Reviews, Supplementary],
        Rules = [],
        Narrative = narrative,
        Hash = new string('0', 64),
    };

    private static FormTable Disclosure => Grid("disclosure", "二", "主动公开政府信息情况",
        Block("第二十条第（五）项", "信息内容",
            [Leaf("items_last_year", "上一年项目数量"), Leaf("change", "本年增/减"), Leaf("decisions", "处理决定数量")],
            [Leaf("permits", "行政许可"), Leaf("fees", "行政事业性收费")]),
        Block("第二十条第（九）项", "信息内容",
            [Leaf("items", "采购项目数量"), Leaf("amount", "采购总金额")],
            [Leaf("procurement", "政府集中采购")]));

    private static FormTable Requests => Grid("requests", "三", "收到和处理政府信息公开申请情况",
        Block(null, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            [
                Group("申请人情况",
                    Leaf("natural", "自然人"),
                    Group("法人或其他组织", Leaf("business", "商业企业"), Leaf("other", "其他")),
                    Leaf("total", "总计")),
            ],
            [
                Leaf("requests_new", "一、本年新收政府信息公开申请数量"),
                Group("三、本年度办理结果",
                    Leaf("requests_granted", "（一）予以公开"),
                    Group("（三）不予公开", Leaf("requests_refused_state_secret", "1.属于国家秘密"), Leaf("requests_refused_process", "6.属于四类过程性信息"))),
            ]));

    private static FormTable Reviews => Grid("reviews", "四", "政府信息公开行政复议、行政诉讼情况",
        Block(null, "",
            [
                Group("行政复议", Leaf("upheld", "结果维持"), Leaf("total", "总计")),
                Group("行政诉讼", Group("未经复议直接起诉", Leaf("direct_upheld", "结果维持"), Leaf("direct_total", "总计"))),
            ],
            [Leaf("review", "")]));

    private static FormTable Supplementary => new()
    {
        Id = "supplementary",
        Chapter = "二",
        Title = new("补充指标", "Supplementary indicators"),
        Blocks = [],
        Indicators =
        [
            Listed("disclosed_items", "主动公开政府信息数", "条"),
            Listed("reception_visits", "现场接待", "人次") with { MayBeLowerBound = true },
            Listed("site_views", "网站查阅", "人次") with { Aggregation = AggregationKind.None },
            Listed("deputy_suggestions", "人大建议", "件"),
            Listed("cppcc_proposals", "政协提案", "件"),
            Listed("reply_rate", "答复率", "%") with
            {
                Kind = IndicatorKind.Percentage,
                Decimals = 2,
                Aggregation = AggregationKind.Ratio,
                Weights = ["deputy_suggestions", "cppcc_proposals"],
            },
            Listed("vat_refund_tax", "退付增值税税款", "万元") with { Kind = IndicatorKind.Amount, Decimals = 2 },
        ],
    };

    private static Indicator Listed(string code, string label, string measure) => new()
    {
        Code = code,
        Label = new(label, code),
        Table = "supplementary",
        Kind = IndicatorKind.Count,
        Measure = measure,
        Decimals = 0,
        Aggregation = AggregationKind.Sum,
    };

    private static Header Leaf(string id, string label) => new() { Id = id, Label = label };

    private static Header Group(string label, params ImmutableArray<Header> children) => new() { Label = label, Children = children };

    private static FormBlock Block(string? heading, string corner, ImmutableArray<Header> columns, ImmutableArray<Header> rows)
    {
        var columnLeaves = columns.SelectMany(c => Leaves(c, [])).ToImmutableArray();
        var rowLeaves = rows.SelectMany(r => Leaves(r, [])).ToImmutableArray();
        return new FormBlock
        {
            Heading = heading is null ? null : new Header { Label = heading },
            Corner = new Header { Label = corner },
            Columns = columns,
            Rows = rows,
            ColumnLeaves = columnLeaves,
            RowLeaves = rowLeaves,
            Codes = [.. rowLeaves.Select(r => columnLeaves.Select(c => $"{r.Id}_{c.Id}").ToImmutableArray())],
        };
    }

    private static IEnumerable<HeaderLeaf> Leaves(Header header, ImmutableArray<Header> above)
    {
        var path = above.Add(header);
        return header.Children.IsEmpty ? [new HeaderLeaf(header.Id!, path)] : header.Children.SelectMany(c => Leaves(c, path));
    }

    private static FormTable Grid(string id, string chapter, string title, params ImmutableArray<FormBlock> blocks) => new()
    {
        Id = id,
        Chapter = chapter,
        Title = new(title, id),
        Blocks = blocks,
        Indicators = [.. blocks.SelectMany(b => b.RowLeaves.SelectMany((r, i) => b.ColumnLeaves.Select((c, j) => Cell(id, b.Codes[i][j], r, c))))],
    };

    private static Indicator Cell(string table, string code, HeaderLeaf row, HeaderLeaf column)
    {
        var (kind, measure, decimals) = column.Id switch
        {
            "change" => (IndicatorKind.Change, "项", 0),
            "amount" => (IndicatorKind.Amount, "万元", 6),
            _ => (IndicatorKind.Count, "件", 0),
        };
        return new Indicator
        {
            Code = code,
            Label = new(string.Join('·', row.Path.Concat(column.Path).Select(h => h.Label).Where(l => l.Length > 0)), code),
            Table = table,
            Kind = kind,
            Measure = measure,
            Decimals = decimals,
            Aggregation = AggregationKind.Sum,
        };
    }
}
