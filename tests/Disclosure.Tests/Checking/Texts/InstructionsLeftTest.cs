using System.Text;
using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Instruction text of the form left in the report or in its labels (PRACTICE.md).</summary>
public sealed class InstructionsLeftTest
{
    [Theory]
    [InlineData("（文字描述）", 1, "（文字描述）")]
    [InlineData("总体平稳。(文字描述，收取信息处理费情况在此处报告。)", 6, "(文字描述，收取信息处理费情况在此处报告")]
    [InlineData("填表说明：本表由各单位填写。", 1, "填表说明：本表由各单位填写")]
    [InlineData("1.填报说明", 3, "填报说明")]
    [InlineData("（请填写本单位情况）", 1, "（请填写本单位情况）")]
    [InlineData("请填写本年度总体情况", 1, "请填写本年度总体情况")]
    [InlineData("20XX年，我局主动公开信息。", 1, "20XX年，我局主动公开信息")]
    [InlineData("单击此处输入文字", 1, "单击此处输入文字")]
    [InlineData("XX局认真贯彻落实。", 1, "XX局认真贯彻落实")]
    [InlineData("政府信息公开工作年度报告格式模板", 9, "年度报告格式模板")]
    public void An_instruction_in_the_text_is_found_where_it_stands(string text, int character, string observed)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text));

        Assert.Equal(("INSTRUCTION-LEFT", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal($"chapter 一 paragraph 1 character {character}", finding.At);
        Assert.Equal(observed, finding.Observed);
    }

    [Theory]
    [InlineData("完善了表式的填报说明，组织业务培训。")]
    [InlineData("需要申请的，请填写《政府信息公开申请表》。")]
    [InlineData("请填写申请表后当面提交。")]
    [InlineData("公开内容以文字描述为主，图表较少。")]
    [InlineData("答复申请人张××，某局予以配合。")]
    [InlineData("（此项工作由办公室负责）")]
    [InlineData("部分公开（区分处理的，只计这一情形，不计其他情形）。")]
    public void The_same_words_in_a_text_about_them_are_no_finding(string text) => Assert.Empty(TextFiling.Overview(2021, text));

    [Fact]
    public void An_instruction_in_a_label_is_a_notice_and_the_figure_counts()
    {
        var inspection = Inspect("信息内容,本年制发件数,本年废止件数,现行有效件数（请填写历史累计数）\n规章,0,0,0\n行政规范性文件,1,0,8\n");

        var finding = Assert.Single(inspection.Findings, f => f.Code == "LABEL-INSTRUCTION");
        Assert.Equal((Severity.Notice, "line 1 column 4", "现行有效件数（请填写历史累计数）"), (finding.Severity, finding.At, finding.Observed));
        Assert.Equal(8, inspection.Submission!.Figures["normative_documents_in_force"].Value);
    }

    [Fact]
    public void What_the_form_prints_in_brackets_is_no_instruction_left_over()
    {
        var inspection = Inspect("信息内容,本年收费金额（单位：万元）\n行政事业性收费,1\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）,1\n");

        Assert.DoesNotContain(inspection.Findings, f => f.Code == "LABEL-INSTRUCTION");
    }

    private static Inspection Inspect(string csv) => Inspector.Inspect(
        new Definitions([.. SeedForms.Editions], UnitSeeds.Tree()), "报表.csv", Encoding.UTF8.GetBytes(csv), 2021, "620403502", lastYear: null);
}
