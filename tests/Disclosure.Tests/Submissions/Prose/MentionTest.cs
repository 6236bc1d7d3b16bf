using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions.Prose;

/// <summary>Figures in texts as clerks write them.</summary>
public sealed class MentionTest
{
    private static readonly Edition Trial = SeedForms.Edition("2019");

    public static TheoryData<string, string> Sentences => new()
    {
        { "2019年，全局主动公开信息1,234条，其中通过网站公开信息800条。", "disclosed_items 1234" },
        { "全年主动公开各类政府信息共计１２５８０条次。", "disclosed_items 12580" },
        { "公开政府信息 1.2 万余条。", "disclosed_items 12000多" },
        { "2018年主动公开政府信息900条，2019年主动公开政府信息1000条，同比增长11%。", "disclosed_items 1000" },
        { "自2008年以来，累计主动公开政府信息50000条。", "" },
        { "计划2020年主动公开政府信息1500条。", "" },
        { "现场接待来访群众3000余人次，接听群众咨询电话约450个，网站访问量达104268次。", "reception_visits 3000多; consulting_calls 450约; site_views 104268" },
        { "有5000人次访问政府网站。", "site_views 5000" },
        { "全区44个部门公布权责清单，权责清单事项3206项，其中，行政许可384项，行政检查60项，其他类507项。", "powers_units 44; powers_total 3206; powers_permits 384; powers_supervision 60; powers_other 507" },
        { "公布权力事项（行政许可（384项）、行政处罚：1927项）。", "powers_permits 384; powers_penalties 1927" },
        { "全年作出行政许可决定384件、行政处罚决定1927件。", "permits_decisions 384; penalties_decisions 1927" },
        { "行政许可384项。", "" },
        { "备案类增值税优惠惠及256户纳税人，免税收入84619.78万元。小微企业共4685户，减免税款20219500元。", "vat_filed_households 256; vat_filed_exempt_income 84619.78; small_business_households 4685; small_business_exempt_tax 2021.95" },
        { "（三）重点领域。公开重点领域信息9216条，其中环境保护类57条、医疗卫生信息43条，招投标信息242条。", "key_areas_total 9216; key_areas_environment 57; key_areas_health 43; key_areas_tenders 242" },
        { "开通政务新媒体账号61个，正常运行的38个。", "media_accounts 61; media_active 38" },
        { "共办理62件人大代表建议、政协提案78件，办复率100％，满意率为98.5%。", "deputy_suggestions 62; cppcc_proposals 78; reply_rate 100; satisfaction_rate 98.5" },
        { "全年收到群众留言50条，均已办结44条，正在办理6条。", "messages_received 50; messages_answered 44; messages_pending 6" },
        { "收到政府信息公开申请12件，上年结转1件，予以公开8件，部分公开2件，结转下年度继续办理3件。", "requests_new_total 12; requests_carried_in_total 1; requests_granted_total 8; requests_partly_granted_total 2; requests_carried_out_total 3" },
        { "上年结转申请2件，全年办结政府信息公开申请10件。", "requests_carried_in_total 2; requests_handled_total 10" },
        { "召开会议5次，培训200人次，印发材料3000份。", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Other_wordings_say_the_same_figures(string text, string expected) => Assert.Equal(expected, Mentions(Match(text)));

    [Fact]
    public void The_text_the_pipeline_itself_writes_is_read_back_in_full()
    {
        foreach (var edition in SeedForms.Editions)
        {
            var figures = edition.Tables.Single(t => t.Id == "supplementary").Indicators.Select((i, n) => (i.Code, Value: i.Kind switch
            {
                IndicatorKind.Percentage => 90m + (n % 10),
                IndicatorKind.Amount => 1000.25m + n,
                _ => 1000m + n,
            })).ToDictionary(i => i.Code, i => i.Value);
            var paragraphs = NarrativeWriter.Write(edition, code => Figure.OfValue(figures[code]))
                .SelectMany((section, i) => new[] { $"（{"一二三四五六七八"[i]}）{section.Heading}", string.Concat(section.Runs.Select(r => r.Text)) });

            var submission = FormMatcher.Match(Document(["二、主动公开政府信息情况", .. paragraphs]), edition, edition.FromYear);

            Assert.Equal(
                figures.Select(f => $"{f.Key} {FigureText.Digits(f.Value)}").Order(StringComparer.Ordinal),
                submission.Mentions.Select(m => $"{m.Indicator} {FigureText.Digits(m.Value)}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_list_under_its_own_heading_needs_no_introduction()
    {
        var submission = Match("（一）权责清单公开情况", "行政许可384项、行政处罚1927项。", "（二）信息公开申请", "行政处罚5项。");

        Assert.Equal("powers_permits 384; powers_penalties 1927", Mentions(submission));
    }

    [Fact]
    public void Figures_of_the_text_answer_the_list_where_the_form_has_none_and_say_where_they_stand()
    {
        var submission = FormMatcher.Match(
            new Document("html",
            [
                new Paragraph("line 1", "二、主动公开政府信息情况"),
                new Paragraph("line 2", "全年主动公开政府信息12580条，接听咨询电话约450个。"),
                FormMatcherLawTest.Grid("table 1", [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "2", "3"]]),
            ]),
            Trial);

        Assert.Equal(Figure.OfValue(12580, "line 2 character 11"), submission.Figures["disclosed_items"]);
        Assert.False(submission.Figures.ContainsKey("consulting_calls"));
        Assert.Contains("supplementary", submission.Tables);
        Assert.Equal("第 2 行第 11 字", Finding(submission.Figures["disclosed_items"].At!));
    }

    [Fact]
    public void A_list_goes_before_the_text_and_a_text_alone_answers_nothing()
    {
        var list = FormMatcherLawTest.Grid("table 1", [["指标", "数值"], ["主动公开政府信息", "12000"]]);
        var document = Document("二、主动公开政府信息情况", "主动公开政府信息12580条，接待来访群众20人次。");

        var both = FormMatcher.Match(document with { Parts = document.Parts.Add(list) }, Trial);
        var text = FormMatcher.Match(document, Trial);

        Assert.Equal((12000m, false), (both.Figures["disclosed_items"].Value, both.Figures.ContainsKey("reception_visits")));
        Assert.Equal("disclosed_items 12580; reception_visits 20", Mentions(both));
        Assert.Empty(text.Figures);
        Assert.Empty(text.Tables);
        Assert.Equal(2, text.Mentions.Length);
    }

    [Fact]
    public void Two_places_that_disagree_are_a_warning_and_two_that_agree_are_not()
    {
        var finding = Assert.Single(Match("主动公开政府信息100条。", "全年主动公开信息120条。", "公开政府信息100条。").Findings);

        Assert.Equal(("TEXT-CONTRADICTS", Severity.Warning, "disclosed_items", "line 3 character 9"), (finding.Code, finding.Severity, finding.Indicator, finding.At));
        Assert.Contains("第 2 行第 9 字", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(Match("主动公开政府信息100条。", "全年主动公开信息100条。").Findings);
    }

    [Theory]
    [InlineData("2019年1月1日至2019年12月31日，2019-06-30，19:30，5个工作日内，1-9月", ProseNumberKind.Date)]
    [InlineData("（平政办发〔2019〕154号）、国令第711号、平政发[2019]3号", ProseNumberKind.Document)]
    [InlineData("电话：0943-6670169，手机13900001111，邮箱a126@126.com，网址www.12380.gov.cn，邮编：730900，地址：人民路15号3楼", ProseNumberKind.Contact)]
    [InlineData("1、加强领导。2.规范流程；（3）强化考核", ProseNumberKind.Heading)]
    [InlineData("依据第20条第3款", ProseNumberKind.Article)]
    [InlineData("“5+2”、“3·15”活动，5G建设，A4纸", ProseNumberKind.Name)]
    [InlineData("召开会议12次，培训200人，覆盖率95%", ProseNumberKind.Unplaced)]
    public void Numbers_that_are_no_figures_are_known_for_what_they_are(string text, ProseNumberKind kind) =>
        Assert.All(Match(text).Numbers.Where(n => n.At != "line 1"), n => Assert.Equal((kind, n.Text), (n.Kind, n.Text)));

    [Fact]
    public void Numbers_nobody_knows_share_one_notice()
    {
        var finding = Assert.Single(Match("召开会议12次。", "培训200人，发放材料3000份。").Findings);

        Assert.Equal(("TEXT-NUMBERS", Severity.Notice, "line 2 character 5"), (finding.Code, finding.Severity, finding.At));
        Assert.StartsWith("正文中有 3 个数没有对应到统计指标", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("主动公开政府信息1条")]
    [InlineData("1,")]
    [InlineData("1（")]
    [InlineData("共共共共共")]
    [InlineData("“2019年取消（一、总体情况）1条")]
    public void A_hostile_text_is_read_to_its_end(string piece)
    {
        var paragraph = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var document = Document(["一、总体情况", .. Enumerable.Repeat(paragraph, 14)]);

        var submission = FormMatcher.Match(document, Trial);

        Assert.Equal((15, 0), (submission.Read, submission.UnplacedCount));
        Assert.InRange(submission.Numbers.Length, 0, 10_000);
    }

    [Fact]
    public void Numbers_behind_the_last_one_looked_at_are_counted()
    {
        var submission = Match([.. Enumerable.Repeat(string.Concat(Enumerable.Repeat("1次，", 3_000)), 5)]);

        Assert.Equal(10_000, submission.Numbers.Length);
        Assert.StartsWith("正文中有 15000 个数", Assert.Single(submission.Findings, f => f.Code == "TEXT-NUMBERS").Message.Zh, StringComparison.Ordinal);
    }

    private static string Finding(string at) => Disclosure.Checking.FindingCodes.TextLeftover.At(at).Message.Zh.Split(" 留有")[0];

    private static string Mentions(Submission submission) =>
        string.Join("; ", submission.Mentions.Select(m => $"{m.Indicator} {FigureText.Digits(m.Value)}{m.Word}"));

    private static Submission Match(params string[] text) => FormMatcher.Match(Document(["一、总体情况", .. text]), Trial, 2019);

    private static Document Document(params string[] lines) =>
        new("text", [.. lines.Select((text, i) => new Paragraph($"line {i + 1}", text))]);
}
