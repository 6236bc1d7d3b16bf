using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Submissions;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Figures taken out of a text are held to their total only by what the text lists (S1, S2, S4).</summary>
public sealed class TextTotalsTest
{
    [Theory]
    [InlineData("公布权力事项105项（其中行政许可7项、行政处罚80项）。")]
    [InlineData("公布权力事项120项，主要是行政处罚。")]
    [InlineData("收到网民留言31条，均在规定时限内回复。")]
    [InlineData("收到网民留言46条，已回复44条。")]
    [InlineData("重点领域公开情况：财政预决算6条、环境保护85条。")]
    [InlineData("网民留言52条、答复52条。受理“12345”工单1856件，已答复1850件，办理中6件。")]
    public void What_a_text_does_not_list_is_missing_from_no_total(string text) =>
        Assert.DoesNotContain(Check(text), f => f.Code is "S1" or "S2" or "S3" or "S4" or "TEXT-CONTRADICTS");

    [Theory]
    [InlineData("公布权力事项105项（其中行政许可27项、行政处罚80项）。", "S1")]
    [InlineData("收到网民留言46条，已回复44条，办理中1条。", "S4")]
    [InlineData("收到网民留言46条，已回复48条。", "S4")]
    [InlineData("重点领域信息公开80条，其中财政预决算6条、环境保护85条。", "S2")]
    public void Parts_that_are_more_than_their_total_or_all_and_less_are_told(string text, string code) =>
        Assert.Contains(Check(text), f => f.Code == code);

    private static Finding[] Check(string text)
    {
        var edition = SeedForms.Edition("2019");
        var table = FormMatcherLawTest.Grid("table 1", [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "2", "3"]]);
        var submission = FormMatcher.Match(
            new Document("html", [new Paragraph("line 1", "二、主动公开政府信息情况"), new Paragraph("line 2", text), table]), edition, 2019);
        return
        [
            .. submission.Findings,
            .. FilingChecks.Of(new CheckedFiling
            {
                Edition = edition,
                Year = 2019,
                Unit = UnitSeeds.Tree().Find("620403100", 2019)!,
                Figures = submission.Figures,
                Passages = submission.Passages,
                Mentions = submission.Mentions,
            }),
        ];
    }
}
