using System.Collections.Immutable;
using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Reports;
using static Disclosure.Tests.Consolidation.SmallArea;

namespace Disclosure.Tests.Reports;

/// <summary>A report with one of everything: words, notes, late, missing and unsummed units, adjustments, reasons.</summary>
internal static class SmallReport
{
    /// <summary>Texts a careless or hostile clerk could hand in.</summary>
    public const string Formula = "=cmd|' /C calc'!A0";

    public const string Script = "<script>alert(1)</script>";

    public static Report Report { get; } = Consolidator.Consolidate(Input(
        Filed("620403501", Rest(
            ("permits_items_last_year", Figure.OfValue(178, "表!B3")),
            ("fees_items_last_year", Figure.OfValue(11, "表!B4")),
            ("permits_change", Figure.OfWord("增", "表!C3")),
            ("permits_decisions", Figure.OfValue(211, "表!D3", note: "其中修订16件")),
            ("fees_change", Figure.OfValue(-2, "表!C4", "减")),
            ("procurement_items", Figure.OfValue(295, "表!B7")),
            ("procurement_amount", Figure.OfValue(15197938.608796m, "表!C7")),
            ("disclosed_items", Figure.OfValue(12000, "line 2")),
            ("reception_visits", Figure.OfValue(3000, "line 3", "多")),
            ("site_views", Figure.OfValue(104268, "line 4")),
            ("reply_rate", Figure.OfValue(100)),
            ("deputy_suggestions", Figure.OfValue(62)),
            ("cppcc_proposals", Figure.OfValue(78)))),
        Filed("620403502", Rest(
            ("permits_change", Figure.OfWord("增", "$.figures.permits_change")),
            ("fees_change", Figure.OfValue(-3, "$.figures.fees_change", "减")),
            ("permits_decisions", Figure.OfValue(0)),
            ("fees_decisions", Figure.NotApplicable()),
            ("vat_refund_tax", Figure.OfValue(410.63m, note: Formula)),
            ("requests_new_natural", Figure.OfValue(1, note: Script)),
            ("requests_new_total", Figure.OfValue(1)),
            ("disclosed_items", Figure.OfValue(580)),
            ("reception_visits", Figure.OfValue(73)))) with
        { Late = true, File = $"2019/620403502/{Script}.json" },
        Filed("620403503", ("permits_decisions", Figure.OfValue(9, "表!D3"))) with
        { Unit = Department("620403503") with { Included = false, ScopeReason = "垂直管理，不计入" } },
        Missing("620403504"),
        Filed("620403505", ("fees_items_last_year", Figure.OfWord("增")), ("permits_decisions", Figure.Blank("表!D3", "尚在核对")))) with
    {
        Foreign = ["620403999"],
        Office = new OfficeInput(
            [new("司法局补报", "review_total", 1, "漏报一件", "区司法局函〔2020〕1号")],
            [new("620403", "SUM-WORDS", "fees_items_last_year", Script, "王科长")],
            [],
            []),
    });

    /// <summary>The figures given, and 0 in every other cell of chapter 三 and 四.</summary>
    private static (string Code, Figure Figure)[] Rest(params (string Code, Figure Figure)[] figures) =>
    [
        .. figures,
        .. SmallEdition.Edition.Indicators
            .Where(i => i.Table is "requests" or "reviews" && !figures.Any(f => f.Code == i.Code))
            .Select(i => (i.Code, Figure.OfValue(0, "表!B9"))),
    ];

    public static ImmutableArray<Indicator> Indicators { get; } = [.. SmallEdition.Edition.Indicators];
}
