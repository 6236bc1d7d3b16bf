namespace Disclosure.Tests.Checking.Texts;

/// <summary>A report made by a notice that another has replaced (PRACTICE.md).</summary>
public sealed class SupersededBasisTest
{
    [Theory]
    [InlineData("根据《条例》和国办公开办函〔2019〕60号要求，编制本报告。", 8, "国办公开办函〔2019〕60号")]
    [InlineData("按照（国办公开办函[2019]60号）的格式制作。", 4, "国办公开办函[2019]60号")]
    [InlineData("根据国办公开办函（2019）60 号文件要求，现公布本单位年报。", 3, "国办公开办函（2019）60 号")]
    [InlineData("依据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制。", 4, "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知")]
    public void A_report_of_2021_or_later_that_names_the_notice_of_2019_is_told_the_one_in_force(string text, int character, string cited)
    {
        var finding = Assert.Single(TextFiling.Preface(2022, "前言。\n" + text));

        Assert.Equal(("BASIS-SUPERSEDED", Severity.Warning, cited, "国办公开办函〔2021〕30号"), (finding.Code, finding.Severity, finding.Observed, finding.Expected));
        Assert.Equal($"chapter preface paragraph 2 character {character}", finding.At);
    }

    [Fact]
    public void The_notice_counts_in_a_chapter_too_when_the_sentence_says_what_the_report_is_made_by() =>
        Assert.Equal(["BASIS-SUPERSEDED"], TextFiling.Overview(2021, "按照国办公开办函〔2019〕60号规定的格式，现将有关情况公布如下。").Select(f => f.Code));

    [Theory]
    [InlineData(2021, "根据《条例》（国务院令第492号）编制本报告。", "国务院令第711号")]
    [InlineData(2019, "根据《条例》（国务院第492号令）编制本报告。", "国务院令第711号")]
    [InlineData(2021, "本报告按照国办发〔2014〕32号规定的格式编制。", "国办公开办函〔2021〕30号")]
    [InlineData(2019, "本报告按照国办发〔2014〕32号规定的格式编制。", "国办公开办函〔2019〕60号")]
    public void Older_laws_and_systems_are_superseded_in_every_edition(int year, string text, string now) =>
        Assert.Equal(now, Assert.Single(TextFiling.Preface(year, text)).Expected);

    [Theory]
    [InlineData(2019, "根据国办公开办函〔2019〕60号要求，编制本报告。")]
    [InlineData(2020, "根据国办公开办函〔2019〕60号要求，编制本报告。")]
    [InlineData(2022, "根据国办公开办函〔2021〕30号要求，编制本报告。")]
    [InlineData(2022, "根据国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求，编制本报告。")]
    [InlineData(2022, "国办公开办函〔2019〕60号已经废止，本报告按新格式编制。")]
    [InlineData(2022, "根据甘政办发〔2019〕60号要求，编制本报告。")]
    [InlineData(2022, "根据国办公开办函〔2019〕61号要求，编制本报告。")]
    [InlineData(2022, "根据国办公开办函〔2019〕600号要求，编制本报告。")]
    [InlineData(2022, "根据省政府办公厅关于2022年政府信息公开工作年度报告有关事项的通知要求，编制本报告。")]
    [InlineData(2021, "根据《条例》（国务院令第711号）编制本报告。")]
    [InlineData(2019, "按照国办发〔2014〕32号要求，建立统计制度，口径一致、数据准确。")]
    [InlineData(2021, "新修订的《条例》（国务院令第711号）取代国务院令第492号。")]
    public void Notices_in_force_and_others_are_no_finding(int year, string text) => Assert.Empty(TextFiling.Preface(year, text));

    [Theory]
    [InlineData("组织学习国办公开办函〔2019〕60号等文件。")]
    [InlineData("深入贯彻国办发〔2014〕32号精神。")]
    public void A_notice_that_a_chapter_only_mentions_is_no_finding(string text) => Assert.Empty(TextFiling.Overview(2022, text));
}
