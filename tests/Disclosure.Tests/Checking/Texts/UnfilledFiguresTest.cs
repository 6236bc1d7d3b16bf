namespace Disclosure.Tests.Checking.Texts;

/// <summary>A number that was never filled in: <c>主动公开信息  条</c> (PRACTICE.md).</summary>
public sealed class UnfilledFiguresTest
{
    [Theory]
    [InlineData("本年度主动公开信息  条。", 10, "本年度主动公开信息  条")]
    [InlineData("全年主动公开政府信息　条，较上年增加。", 11, "全年主动公开政府信息 条")]
    [InlineData("收到申请共   件，均已办结。", 6, "收到申请共   件")]
    [InlineData("收到申请共 件，均已办结。", 6, "收到申请共 件")]
    [InlineData("收到申请共件，均已办结。", 6, "收到申请共件")]
    [InlineData("发布微信____条；", 5, "发布微信____条")]
    [InlineData("发布微信＿＿条", 5, "发布微信＿＿条")]
    [InlineData("举办培训××次。", 5, "举办培训××次")]
    [InlineData("举办培训×次。", 5, "举办培训×次")]
    [InlineData("举办培训XX次，参训X人次。", 5, "举办培训XX次")]
    [InlineData("办理建议【】件。", 5, "办理建议【】件")]
    [InlineData("办理建议（ ）件，提案5件。", 5, "办理建议（ ）件")]
    [InlineData("收费  万元。", 3, "收费  万元")]
    [InlineData("办结率达  %。", 5, "办结率达  %")]
    [InlineData("其中，公开文件  件（含转发）。", 8, "公开文件  件")]
    [InlineData("公布时间：2021年  月  日", 11, "公布时间:2021年  月")]
    [InlineData("主动公开  条政府信息。", 5, "主动公开  条")]
    [InlineData("主动公开政府信息 条。", 9, "主动公开政府信息 条")]
    public void A_unit_of_measure_without_its_number_is_found_where_the_number_should_stand(string text, int character, string observed)
    {
        var finding = TextFiling.Overview(2021, text)[0];

        Assert.Equal(("TEXT-BLANK", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal($"chapter 一 paragraph 1 character {character}", finding.At);
        Assert.Equal(observed.Replace(':', '：'), finding.Observed);
    }

    [Fact]
    public void Every_gap_of_a_sentence_is_told_with_its_indicator_where_the_words_say_which()
    {
        var findings = TextFiling.Overview(2021, "全年主动公开政府信息  条，收到申请  件，受理申请  件，办结  件。");

        Assert.Equal(["disclosed_items", "requests_new_total", null, null], findings.Select(f => f.Indicator));
    }

    [Theory]
    [InlineData("全年主动公开政府信息12 条，申请 5 件。")]
    [InlineData("贯彻落实  条例，修订  件数统计办法。")]
    [InlineData("认真学习《 条例》。")]
    [InlineData("按照第  条规定执行，第XX条另有规定。")]
    [InlineData("公开内容共两  项。")]
    [InlineData("逐  项、逐  件、每  次，各  项均已完成。")]
    [InlineData("一  条，几  件，若干  次。")]
    [InlineData("　　条例修订后，　　个人信息得到保护。")]
    [InlineData("申请人为个  人，或者法  人。")]
    [InlineData("日  期，事  项，文  件。")]
    [InlineData("公共条件，公共项，公共次序。")]
    [InlineData("政协提案件、政府信息公开申请件。")]
    [InlineData("处理决定数量（单位：  件）")]
    [InlineData("单位  件，数量  120")]
    [InlineData("主动公开  条  120")]
    [InlineData("《关于  件办理的通知》")]
    [InlineData("3×4件，5x6次，A×件。")]
    [InlineData("MAX件，BOX条。")]
    [InlineData("XX条例，XX项目，XX个人。")]
    [InlineData("公开 条例、办法。")]
    [InlineData("信访事 项，公文 件。")]
    [InlineData("每年 月 日，2021 年 1 月 5 日")]
    [InlineData("是（ ）否（ ），其他（）")]
    [InlineData("第（ ）项")]
    [InlineData("5（ ）件")]
    [InlineData("推送信息若干条、若干 条。")]
    public void Words_spaces_and_columns_are_no_gap(string text) => Assert.DoesNotContain(TextFiling.Overview(2021, text), f => f.Code == "TEXT-BLANK");
}
