namespace Disclosure.Tests.Checking.Texts;

/// <summary>A chapter 五 that says nothing (FORMS.md section 2).</summary>
public sealed class ChapterContentsTest
{
    [Theory]
    [InlineData("无", "存在的问题、改进的情况或措施")]
    [InlineData("无。", "存在的问题、改进的情况或措施")]
    [InlineData("暂无", "存在的问题、改进的情况或措施")]
    [InlineData("（一）存在的主要问题\n无\n（二）改进情况\n无", "存在的问题、改进的情况或措施")]
    [InlineData("（一）存在的问题：无明显问题。（二）改进措施：无。", "存在的问题、改进的情况或措施")]
    [InlineData("本年度不存在问题。", "存在的问题、改进的情况或措施")]
    [InlineData("我局将继续加强政务公开，不断提高水平。", "存在的问题")]
    [InlineData("公开内容较少，更新滞后。", "改进的情况或措施")]
    public void What_is_missing_is_named(string text, string missing)
    {
        var finding = Assert.Single(TextFiling.Check(2021, ("五", text)));

        Assert.Equal(("CHAPTER-CONTENT", Severity.Warning, "chapter 五 paragraph 1"), (finding.Code, finding.Severity, finding.At));
        Assert.Contains($"没有写{missing}（", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextFiling.Problems)]
    [InlineData("（一）存在的主要问题。工作人员无专职，交接滞后。（二）改进情况。加强培训。")]
    [InlineData("存在的主要问题是人手不足，今后将充实力量。")]
    [InlineData("主要问题：信息更新不及时。改进措施：每月检查一次。")]
    [InlineData("没有专职人员，业务生疏。已明确专人负责。")]
    [InlineData("上年指出的公开不全面问题已整改到位。")]
    public void A_problem_and_what_is_done_about_it_are_enough(string text) => Assert.Empty(TextFiling.Check(2021, ("五", text)));

    [Fact]
    public void An_instruction_left_in_the_chapter_is_told_as_that_alone() =>
        Assert.Equal(["INSTRUCTION-LEFT"], TextFiling.Check(2021, ("五", "（文字描述）")).Select(f => f.Code));

    [Fact]
    public void Other_chapters_may_say_nothing() => Assert.Empty(TextFiling.Check(2021, ("六", "无"), ("四", "无。")));
}
