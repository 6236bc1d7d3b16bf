using Disclosure.Checking;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Sums and shares the text mentions against the cells they are made of.</summary>
public sealed class TextSumsTest
{
    /// <summary>12 received (8 and 4), 3 carried in, 15 handled, none carried out.</summary>
    private static readonly (string, object?)[] Requests =
    [
        ("requests_new_natural", 8), ("requests_new_business", 3), ("requests_new_other", 1), ("requests_new_total", 12),
        ("requests_carried_in_natural", 3), ("requests_carried_in_total", 3),
        ("requests_granted_total", 8), ("requests_partly_granted_total", 1),
        ("requests_refused_state_secret_total", 1), ("requests_refused_process_total", 2), ("requests_unable_not_held_total", 1),
        ("requests_not_processed_petition_total", 1), ("requests_other_rest_total", 1),
        ("requests_handled_total", 15), ("requests_carried_out_total", 0),
        ("review_total", 2), ("direct_suit_total", 1), ("suit_after_review_total", 2),
    ];

    public static TheoryData<string, string> Sentences => new()
    {
        { "申请办理结果：予以公开8件，部分公开1件，不予公开3件，无法提供1件，不予处理1件，其他处理1件。", "" },
        { "收到政府信息公开申请12件，不予公开4件。", "X1-SUM requests_refused_state_secret_total 4 / 3" },
        { "对依申请公开答复如下：无法提供的2件，不予处理的有1件。", "X1-SUM requests_unable_not_held_total 2 / 1" },
        { "作其他处理2件。", "X1-SUM requests_other_not_corrected_total 2 / 1" },
        { "受理政府信息公开申请15件（含上年结转3件）。", "" },
        { "受理政府信息公开申请15件，其中2021年结转3件。", "" },
        { "收到政府信息公开申请14件，其中新收12件，上年结转3件。", "X1-SUM requests_new_total 14 / 15" },
        { "收到政府信息公开申请12件，上年结转3件。", "" },
        { "全年受理政府信息公开申请12件。", "" },
        { "全年受理政府信息公开申请15件。", "" },
        { "共办理依申请公开15件。", "" },
        { "全年受理政府信息公开申请16件。", "X1-SUM requests_new_total 16 / 15" },
        { "受理行政审批申请1200件。", "" },
        { "收到政府信息公开申请12件，其中自然人申请8件，法人或其他组织申请4件。", "" },
        { "收到政府信息公开申请12件，其中自然人提出申请9件，法人申请3件。", "X1 requests_new_natural 9 / 8; X1-SUM requests_new_business 3 / 4" },
        { "收到政府信息公开申请12件，其中网上政府信息公开申请9件，信函政府信息公开申请3件。", "" },
        { "收到政府信息公开申请12件，予以公开8件，占53.3%；部分公开1件，占比6.67%。", "" },
        { "予以公开8件，占53%，部分公开1件（占6.6%）。", "" },
        { "予以公开8件，占比66.7%。", "" },
        { "予以公开8件，占总数的80%。", "X1-SHARE requests_granted_total 80 / 53.33" },
        { "不予公开3件，占20%。", "" },
        { "不予公开3件，占30%。", "X1-SHARE requests_refused_state_secret_total 30 / 20" },
        { "不予公开占20%，予以公开率为53.3%。", "" },
        { "予以公开7件，占46.7%。", "X1 requests_granted_total 7 / 8" },
        { "其中本级不予公开1件，占6.7%。", "" },
        { "上年不予公开9件。", "" },
        { "群众留言不予公开9条。", "" },
        { "因信息公开引发行政复议2件，行政诉讼3件。", "" },
        { "因信息公开引发行政复议2件、行政诉讼1件。", "X1-SUM direct_suit_total 1 / 3" },
        { "因信息公开被申请行政复议和行政诉讼5件。", "" },
        { "因信息公开被申请行政复议、行政诉讼共4件。", "X1-SUM review_total 4 / 5" },
        { "全年审理行政复议案件30件，办理行政诉讼应诉案件20件。", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sum_or_share_of_the_text_is_held_against_its_cells(string text, string expected) =>
        Assert.Equal(expected, TextCase.Spoken(TextCase.Of(2022, text, Requests)));

    [Fact]
    public void The_form_of_2019_has_one_row_for_the_others() =>
        Assert.Equal(
            "X1 requests_other_total 2 / 1",
            TextCase.Spoken(TextCase.Of(2019, "申请中作其他处理2件。", ("requests_other_total", 1), ("requests_handled_total", 1))));

    [Fact]
    public void Cells_that_are_all_blank_or_unreadable_or_not_there_are_no_sum()
    {
        Assert.Empty(TextCase.Of(2022, "不予公开4件。", ("requests_granted_total", 8)));
        Assert.Empty(TextCase.Of(2022, "不予公开4件。", ("requests_refused_process_total", "若干"), ("requests_refused_state_secret_total", 1)));
    }

    [Fact]
    public void The_finding_names_the_cells_and_what_they_hold()
    {
        var finding = Assert.Single(TextCase.Of(2022, "申请中不予公开4件。", Requests));

        Assert.Equal(("X1-SUM", Severity.Warning, "1", "$.texts.三 character 8"), (finding.Code, finding.Severity, finding.Difference, finding.At));
        Assert.Contains("“（三）不予公开各项之和”却是 3件（", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("属于国家秘密", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("$.figures.requests_refused_process_total）”2件", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_of_the_text_answers_no_indicator()
    {
        var file = """{"year": 2022, "unit": "620403100", "figures": {"permits_decisions": 1}, "texts": {"三": "申请中不予公开4件。"}}""";
        var inspection = Inspector.Inspect(
            new Definitions([.. Forms.SeedForms.Editions], Units.UnitSeeds.Tree()), "年报.json", System.Text.Encoding.UTF8.GetBytes(file), 2022, "620403100", null);

        Assert.Equal(["permits_decisions"], inspection.Filing!.Figures!.Keys);
        Assert.Empty(inspection.Submission!.Mentions);
        Assert.Equal(4, Assert.Single(inspection.Submission.Sums).Value);
        Assert.DoesNotContain(inspection.Findings, f => f.Code == "TEXT-NUMBERS");
    }
}
