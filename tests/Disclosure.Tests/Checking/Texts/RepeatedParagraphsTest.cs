namespace Disclosure.Tests.Checking.Texts;

public sealed class RepeatedParagraphsTest
{
    private const string Long = "严格执行信息发布“三审三校”制度，做到先审后发，全年未发生失泄密事件，各项工作平稳有序。";

    [Fact]
    public void A_paragraph_that_comes_again_is_told_with_both_places()
    {
        var finding = Assert.Single(TextFiling.Check(2021, ("一", $"总体平稳。\n{Long}"), ("二", "　　" + Long.Replace("，", " ，", StringComparison.Ordinal))));

        Assert.Equal(("PARAGRAPH-TWICE", Severity.Notice, "chapter 二 paragraph 1"), (finding.Code, finding.Severity, finding.At));
        Assert.Contains("与 第一部分第 2 段 完全相同", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("未收取信息处理费。", "未收取信息处理费。")]
    [InlineData(Long, "严格执行信息发布“三审三校”制度，做到先审后发，全年未发生失泄密事件，各项工作平稳推进。")]
    public void Stock_phrases_and_paragraphs_that_differ_in_a_word_are_no_finding(string first, string second) =>
        Assert.Empty(TextFiling.Check(2021, ("一", first), ("二", second)));
}
