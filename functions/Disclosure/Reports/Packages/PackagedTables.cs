using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Reports.Packages;

/// <summary>The tables of a report's data package. What columns mean stands here; what they hold is <see cref="ReportTables"/>.</summary>
internal sealed class PackagedTables
{
    private const string UnitCode = "[0-9]{2,20}";

    private static readonly ImmutableArray<(string Value, string Label)> States =
    [
        (FigureJson.StateName(FigureState.Value), "数值，包括 0"),
        (FigureJson.StateName(FigureState.Word), "文字，例如“增”"),
        (FigureJson.StateName(FigureState.NotApplicable), "不适用"),
        (FigureJson.StateName(FigureState.Blank), "未填报"),
    ];

    /// <summary>The tables of a report printed by an edition of the form.</summary>
    public PackagedTables(Edition edition)
    {
        Indicators = new(
            "indicators",
            "指标目录",
            "每行一项指标：代码、名称、所在表格、计量单位和汇总办法。",
            [
                Code(edition) with { IsUnique = true },
                new("label", "object", "名称", "指标的中文名称（zh）和英文名称（en）。") { IsRequired = true },
                new("table", "string", "表格", "指标所在的表格。") { IsRequired = true },
                Measure,
                new("kind", "string", "类别", "可以怎样作答。") { IsRequired = true, Categories = [("count", "个数"), ("amount", "金额"), ("change", "增减"), ("percentage", "百分比")] },
                new("decimals", "integer", "小数位数", "最多有几位小数。") { IsRequired = true, Minimum = 0 },
                new("aggregation", "string", "汇总办法", "各单位的数据怎样成为全地区的数据。") { IsRequired = true, Categories = [("sum", "相加"), ("ratio", "加权平均"), ("none", "不汇总")] },
            ],
            ["code"]);
        ReportingUnits = new("reporting-units", "填报单位", "每行一个填报单位：是否计入汇总、是否已报送、数据出自哪个文件。", Unit, ["code"]);
        Report = new(
            "report",
            "全地区汇总数据",
            "每行一项指标的全地区数据，按表格的印制次序，未填报的也在内；另列各单位作答的情况。",
            [
                Indicator(edition) with { IsUnique = true },
                .. Answer,
                Count("units_answered", "作答单位数", "填报了 0 以外的数或者文字的单位个数。"),
                Count("units_zero", "填 0 单位数", "填报 0 的单位个数。"),
                Count("units_not_applicable", "不适用单位数", "填报不适用的单位个数。"),
                Count("units_blank", "空白单位数", "已报送、这一项空白的单位个数。"),
                Count("units_missing", "未报送单位数", "没有报送的单位个数。"),
            ],
            ["indicator"])
        { References = [("indicator", Indicators)] };
        Units = new(
            "units",
            "各单位填报数据",
            "每行一个单位对一项指标的作答，连同所在的文件和单元格；未作答的不列。",
            [
                new("unit", "string", "单位代码", "填报单位的代码。") { IsRequired = true, Pattern = UnitCode },
                new("unit_name", "string", "单位名称", "填报单位的名称。") { IsRequired = true },
                Indicator(edition),
                .. Answer,
                new("file", "string", "文件", "数据出自单位报送的哪个文件。"),
                new("at", "string", "位置", "数据在文件里的单元格、行或者路径。"),
            ],
            ["unit", "indicator"])
        { References = [("unit", ReportingUnits), ("indicator", Indicators)] };
    }

    /// <summary><c>report.csv</c>.</summary>
    public PackagedTable Report { get; }

    /// <summary><c>units.csv</c>.</summary>
    public PackagedTable Units { get; }

    /// <summary><c>indicators.json</c>.</summary>
    public PackagedTable Indicators { get; }

    /// <summary>The reporting units; their rows are in the descriptor itself.</summary>
    public PackagedTable ReportingUnits { get; }

    private static TableField Measure => new("measure", "string", "计量单位", "数值的计量单位：件、条、项、人次、万元、% 等。") { IsRequired = true };

    private static ImmutableArray<TableField> Answer =>
    [
        new("label", "string", "指标名称", "指标的中文全称：表格中的行和列。") { IsRequired = true },
        Measure,
        new("value", "number", "数值", "作答的数，以计量单位计；可能是负数（本年减少）。答案不是数的为空。"),
        new("word", "string", "文字", "代替数的文字，或者附在数上的文字：增、减、多（不少于）等。"),
        new("note", "string", "备注", "括号里的说明。以 = + - @ 开头的前面加撇号，以免表格软件当作公式。"),
        new("state", "string", "状态", "作答的种类；0 和未填报不是一回事。") { IsRequired = true, Categories = States },
    ];

    private static ImmutableArray<TableField> Unit =>
    [
        new("code", "string", "单位代码", "填报单位的代码。") { IsRequired = true, IsUnique = true, Pattern = UnitCode },
        new("name", "string", "单位名称", "填报单位的名称。") { IsRequired = true },
        new("kind", "string", "类别", "单位的类别，例如 department（部门）、township（乡镇）。") { IsRequired = true },
        new("included", "boolean", "计入汇总", "是否计入全地区的汇总。") { IsRequired = true },
        new("filed", "boolean", "已报送", "是否有计入的数据。") { IsRequired = true },
        new("late", "boolean", "逾期", "数据是否在截止日期以后报送。") { IsRequired = true },
        new("withdrawn", "boolean", "已撤回", "办公室是否撤回了所报的数据。") { IsRequired = true },
        new("file", "string", "文件", "数据出自单位报送的哪个文件。"),
        new("filing", "string", "数据的哈希值", "从文件读出的数据（规范 JSON）的 SHA-256。") { Pattern = "[0-9a-f]{64}" },
        new("texts_filing", "string", "文字的哈希值", "文字所出的报送（规范 JSON）的 SHA-256。") { Pattern = "[0-9a-f]{64}" },
    ];

    private static TableField Indicator(Edition edition) => Code(edition) with { Name = "indicator", Title = "指标" };

    private static TableField Code(Edition edition) => new("code", "string", "代码", "指标的代码，各年度不变。")
    {
        IsRequired = true,
        Categories = edition.Indicators.Select(i => (i.Code, i.Label.Zh)),
    };

    private static TableField Count(string name, string title, string description) =>
        new(name, "integer", title, description) { IsRequired = true, Minimum = 0 };
}
