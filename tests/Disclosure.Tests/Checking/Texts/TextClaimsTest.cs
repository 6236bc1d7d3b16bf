using System.Diagnostics;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>What the text claims in words against the cells.</summary>
public sealed class TextClaimsTest
{
    /// <summary>Whatever a claim denies, there is some of it.</summary>
    private static readonly (string, object?)[] Some =
    [
        ("requests_new_total", 3), ("requests_carried_in_total", 2), ("requests_handled_total", 4), ("requests_carried_out_total", 1),
        ("review_total", 1), ("direct_suit_total", 0), ("suit_after_review_total", 2),
        ("normative_documents_issued", 4), ("regulations_issued", 0), ("permits_decisions", 5), ("penalties_decisions", 6), ("fees_amount", 7.5),
    ];

    public static TheoryData<string, string> Claims => new()
    {
        { "收到政府信息公开申请3件，全部办结。", "requests_carried_out_total" },
        { "收到的申请均已按期办结，办结率达100%。", "requests_carried_out_total" },
        { "依申请公开办结率为100％。", "requests_carried_out_total" },
        { "对3件申请已全部答复完毕。", "requests_carried_out_total" },
        { "无结转下年度继续办理的申请。", "requests_carried_out_total" },
        { "没有上年结转的申请。", "requests_carried_in_total" },
        { "收到政府信息公开申请3件。无结转下年度继续办理的申请，没有上年结转的申请。", "requests_carried_out_total; requests_carried_in_total" },
        { "全年未收到政府信息公开申请。", "requests_new_total" },
        { "2022年，我单位未收到公民、法人和其他组织的政府信息公开申请。", "requests_new_total" },
        { "2022年没有收到要求政府信息公开的申请，也未发生收费。", "requests_new_total" },
        { "全年无政府信息公开申请。", "requests_new_total" },
        { "本年度未收到政府信息依申请公开申请", "requests_new_total" },
        { "依申请公开件数为0件。", "requests_new_total" },
        { "未收到依申请公开、行政复议和行政诉讼。", "requests_new_total; review_total; suit_after_review_total" },
        { "政府信息公开申请未发生举报、投诉、行政复议和行政诉讼等情况", "review_total; suit_after_review_total" },
        { "未发生因政府信息公开引发的行政复议、诉讼。", "review_total; suit_after_review_total" },
        { "无行政复议、行政诉讼案件。", "review_total; suit_after_review_total" },
        { "行政复议为零。", "review_total" },
        { "本年度未制发行政规范性文件。", "normative_documents_issued" },
        { "无行政许可、行政处罚和行政强制事项。", "permits_decisions; penalties_decisions" },
        { "全年未收取行政事业性收费。", "fees_amount" },
        { "（五）监督保障。召开专题会议3次。未发生行政复议、行政诉讼。", "review_total; suit_after_review_total" },
        { "全年政府信息公开零复议、零诉讼。", "review_total; suit_after_review_total" },
        { "全年没有出现因信息公开而引起的投诉、复议、诉讼案件。", "review_total; suit_after_review_total" },
        { "依申请公开为零。", "requests_new_total" },
        { "没有公民、法人和其他组织向我局申请公开政府信息。", "requests_new_total" },
        { "收到政府信息公开申请3件，已在规定时限内予以答复，无结转件。", "requests_carried_out_total" },
        { "收到依申请公开件3件，全部按期答复。", "requests_carried_out_total" },
    };

    public static TheoryData<string> NearMisses =>
    [
        "如未收到政府信息公开申请，请填0。",
        "如果依申请公开全部办结，应及时归档。",
        "若申请人未收到政府信息公开申请答复，可以投诉。",
        "确保政府信息公开申请全部办结。",
        "力争做到依申请公开办结率100%。",
        "并非未收到政府信息公开申请。",
        "政府信息公开申请尚未全部办结。",
        "除1件结转下年外，其余政府信息公开申请全部办结。",
        "收到政府信息公开申请3件，按期答复2件，延期答复1件。",
        "收到政府信息公开申请3件，均在法定期限内答复。",
        "去年未收到政府信息公开申请。",
        "2021年未收到政府信息公开申请。",
        "上半年未收到政府信息公开申请。",
        "本级未收到政府信息公开申请。",
        "各乡镇未收到政府信息公开申请。",
        "未收到政府信息公开申请人的投诉。",
        "未收到因政府信息公开申请引发的投诉。",
        "未收到当面提交的政府信息公开申请。",
        "未收到政府信息公开申请费用。",
        "未收到群众对依申请公开答复的意见。",
        "未收到投诉举报。",
        "未发生因信息公开引发的投诉。",
        "未发生行政复议被纠正的情况。",
        "未发生行政诉讼败诉案件。",
        "未发生失泄密事件。",
        "未收取信息处理费。",
        "依申请公开未收费。",
        "未制发违法的规范性文件。",
        "未制定公开规章制度。",
        "无行政处罚权。",
        "未因信息公开被行政处罚。",
        "收到人大建议5件，全部办结。",
        "收到政府信息公开申请3件、群众留言50条，留言全部办结。",
        "收到政府信息公开申请3件。办理政协提案5件，全部办结。",
        "收到行政审批申请1200件，全部办结。",
        "把全部办结的申请归档。",
        "（五）监督保障。行政执法方面未发生行政复议、行政诉讼。",
        "依申请公开为零星事项。",
        "没有公民、法人申请公开的信息，已另行告知。",
        "没有群众提出政府信息公开申请答复方面的意见。",
        "收到政府信息公开申请3件，当年到期的申请全部办结。",
        "收到政府信息公开申请3件，其中6月底前收到2件，均已办结。",
        "上年结转的政府信息公开申请全部办结。",
        "无上级结转资金。",
        "无正当理由大量反复申请不予处理。",
        "无法提供的申请已说明理由。",
        "未提起行政复议和行政诉讼的，申请人可以重新申请。",
    ];

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_that_the_cells_contradict_is_a_warning(string text, string cells)
    {
        var findings = TextCase.Of(2022, text, Some);

        Assert.Equal(cells, string.Join("; ", findings.Select(f => f.Indicator)));
        Assert.All(findings, f => Assert.Equal(("CLAIM-NONE", Severity.Warning), (f.Code, f.Severity)));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_that_the_cells_bear_out_is_none(string text, string cells)
    {
        Assert.NotEmpty(cells);
        Assert.DoesNotContain(TextCase.Of(2022, text, [.. Some.Select(f => (f.Item1, (object?)0))]), f => f.Code.StartsWith("CLAIM", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void What_is_wished_supposed_denied_or_about_something_else_claims_nothing(string text) =>
        Assert.Empty(TextCase.Of(2022, text, Some));

    [Theory]
    [InlineData("全年收到一件政府信息公开申请。", "requests_new_total")]
    [InlineData("因信息公开被提起两起行政诉讼。", "direct_suit_total")]
    [InlineData("全年未收到一件政府信息公开申请。", "")]
    [InlineData("去年收到一件政府信息公开申请。", "")]
    [InlineData("收到一份表扬。", "")]
    public void A_claim_that_there_was_some_where_the_cells_are_0_is_a_warning(string text, string cells)
    {
        var findings = TextCase.Of(2022, text, [.. Some.Select(f => (f.Item1, (object?)0))]);

        Assert.Equal(cells, string.Join("; ", findings.Select(f => f.Indicator)));
        Assert.All(findings, f => Assert.Equal(("CLAIM-SOME", Severity.Warning), (f.Code, f.Severity)));
        Assert.DoesNotContain(TextCase.Of(2022, text, Some), f => f.Code == "CLAIM-SOME");
    }

    [Fact]
    public void The_finding_names_the_place_of_the_claim_and_the_cells_with_what_they_hold()
    {
        var finding = Assert.Single(TextCase.Of(2022, "收到政府信息公开申请3件，全部办结。", Some));

        Assert.Equal("$.texts.三 character 14", finding.At);
        Assert.Equal(
            "$.texts.三 第 14 字 的正文说“全部办结”，表中却有“结转下年度继续办理·总计（$.figures.requests_carried_out_total）”1件。",
            finding.Message.Zh.Replace("四、", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_claimed_twice_is_told_once_and_not_beside_a_number_that_differs()
    {
        Assert.Single(TextCase.Of(2022, "全年未收到政府信息公开申请。\n2022年未收到政府信息公开申请。", Some));
        Assert.Equal(
            ["X1"],
            TextCase.Of(2022, "结转下年度继续办理2件。其余申请如期办结。\n收到的政府信息公开申请全部办结。", Some).Select(f => f.Code));
    }

    [Fact]
    public void A_text_without_tables_is_compared_with_nothing() => Assert.Empty(TextCase.Of(2022, "全年未收到政府信息公开申请。"));

    [Fact]
    public void The_form_of_2019_has_claims_of_its_own_rows() =>
        Assert.Equal(
            ["normative_documents_made"],
            TextCase.Of(2019, "未制定规范性文件。", ("normative_documents_made", 3)).Select(f => f.Indicator!));

    [Fact]
    public void Every_claim_has_an_id_of_its_own() =>
        Assert.All(SeedForms.Editions, e => Assert.Equal(e.Claims.Length, e.Claims.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count()));

    [Theory]
    [InlineData("未收到政府信息公开申请人，")]
    [InlineData("未收到")]
    [InlineData("无")]
    public void A_hostile_text_takes_time_in_proportion_to_its_length(string piece)
    {
        var text = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)), 5));
        var watch = Stopwatch.StartNew();

        TextCase.Of(2022, text, Some);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
