using System.Collections.Immutable;
using System.Text;
using Disclosure.Checking;
using Disclosure.Checking.Privacy;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Checking.Texts;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Privacy;

/// <summary>Details of persons in what would be published, and the many numbers of offices that are none.</summary>
public sealed class PrivacyChecksTest
{
    private static readonly string Identity = PersonalNumber.WithCheck("62040319900101123");
    private static readonly string Card = PersonalNumber.Card("622848012345678901");

    [Theory]
    [InlineData("申请人身份证号{0}，已答复。", 8)]
    [InlineData("（{0}）", 2)]
    public void An_identity_card_is_found_masked_and_to_the_character(string text, int character)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, string.Format(null, text, Identity)));

        Assert.Equal(("PRIVACY-ID", Severity.Warning, $"6204**********{Identity[14..]}"), (finding.Code, finding.Severity, finding.Observed));
        Assert.Equal($"chapter 一 paragraph 1 character {character}", finding.At);
        Assert.All(Texts(finding), said => Assert.DoesNotContain(Identity, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_the_rest_is_a_warning_too()
    {
        var text = string.Join('\n', Enumerable.Range(100, 25).Select(n => PersonalNumber.WithCheck($"62040319900101{n}")).Select(n => $"身份证号{n}。"));

        var findings = TextFiling.Overview(2021, text);

        Assert.Equal(20, findings.Count(f => f.Code == "PRIVACY-ID"));
        var rest = Assert.Single(findings, f => f.Code == "MORE-WARNINGS");
        Assert.Equal(("5", Severity.Warning), (rest.Observed, rest.Severity));
    }

    [Fact]
    public void The_name_of_a_file_and_a_reason_in_it_are_looked_at_too()
    {
        var file = Encoding.UTF8.GetBytes("指标,数值\npermits_decisions,3\n编号,项目,说明,说明人\nM1,procurement_amount,联系13912345678核实,王某\n");

        var findings = Inspector.Inspect(new([.. SeedForms.Editions], UnitSeeds.Tree()), "2020/张某13812345678.csv", file, 2020, "620403506", lastYear: null).Findings;

        Assert.Equal(
            [("line 4 column 1", "139****5678"), ("file name", "138****5678")],
            findings.Where(f => f.Code == "PRIVACY-MOBILE").Select(f => (f.At!, f.Observed!)));
        Assert.All(findings, f => Assert.DoesNotContain("12345678", f.Message.Zh + f.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void No_quotation_begins_within_a_number_of_a_person()
    {
        var findings = TextFiling.Overview(2021, $"已答复身份证号为{Identity}收到申请3件，其余的正在办理之中，特此说明，");

        Assert.All(findings.SelectMany(Texts), said => Assert.DoesNotContain(Identity[10..], said, StringComparison.Ordinal));
    }

    [Fact]
    public void Width_blanks_hyphens_and_a_small_x_hide_no_identity_card()
    {
        var withX = Enumerable.Range(100, 900).Select(n => PersonalNumber.WithCheck($"62040319900101{n}")).First(n => n.EndsWith('X'));
        string[] written =
        [
            withX.ToLowerInvariant(), Wide(withX), $"{withX[..6]} {withX[6..14]} {withX[14..]}", $"{withX[..6]}-{withX[6..14]}-{withX[14..]}",
            $"{withX[..3]} {withX[3..6]} {withX[6..10]} {withX[10..14]} {withX[14..]}", string.Join(' ', withX.AsEnumerable()), withX.Insert(6, "\u200B"),
        ];

        Assert.All(written, number => Assert.Equal(["PRIVACY-ID"], TextFiling.Overview(2021, $"证件号码：{number}。").Select(f => f.Code).Where(c => c != "TEXT-NUMBERS")));
    }

    [Theory]
    [InlineData("张某的手机13912345678打不通", 6, "139****5678")]
    [InlineData("手机：139 1234 5678。", 4, "139****5678")]
    [InlineData("请拨打13912345678人工受理", 4, "139****5678")]
    [InlineData("王某手机13912345678家中无人", 5, "139****5678")]
    [InlineData("手机：139-1234-5678。", 4, "139****5678")]
    [InlineData("致电+8613912345678。", 6, "139****5678")]
    [InlineData("致电+86 13912345678。", 7, "139****5678")]
    [InlineData("致电+86-139-1234-5678。", 7, "139****5678")]
    [InlineData("手机１３９１２３４５６７８。", 3, "139****5678")]
    public void A_mobile_number_outside_the_contact_line_is_found(string text, int character, string masked)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text), f => f.Code != "TEXT-NUMBERS");

        Assert.Equal(("PRIVACY-MOBILE", $"chapter 一 paragraph 1 character {character}", masked), (finding.Code, finding.At, finding.Observed));
        Assert.DoesNotContain("12345678", finding.Message.Zh.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bank_card_is_found_together_or_by_fours_and_shown_masked()
    {
        Assert.Equal(["PRIVACY-CARD"], TextFiling.Overview(2021, $"退至卡号{Card}。").Select(f => f.Code));
        var grouped = Assert.Single(TextFiling.Overview(2021, $"退至{Card[..4]} {Card[4..8]} {Card[8..12]} {Card[12..16]} {Card[16..]}。"), f => f.Code != "TEXT-NUMBERS");
        Assert.Equal(("PRIVACY-CARD", $"6228***********{Card[^4..]}", "chapter 一 paragraph 1 character 3"), (grouped.Code, grouped.Observed, grouped.At));
    }

    [Theory]
    [InlineData("申请人张某，家住共和镇老庄村3组12号，已答复。", "共和***", 9)]
    [InlineData("王某住址：长征路5号楼2单元301室。", "长征***", 6)]
    [InlineData("为水泉镇沙流水村二组村民李建国办理。", "水泉***", 2)]
    [InlineData("原告赵某（户籍地宝积镇大湾村四社）撤诉。", "宝积***", 9)]
    [InlineData("居民刘女士，住兴平小区3栋2单元502室。", "兴平***", 8)]
    [InlineData("申请人王某某水泉镇沙流水村二组12号，已答复。", "申请***", 1)]
    public void Where_a_person_lives_is_found(string text, string masked, int character)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text), f => f.Code.StartsWith("PRIVACY", StringComparison.Ordinal));

        Assert.Equal(("PRIVACY-ADDRESS", masked, $"chapter 一 paragraph 1 character {character}"), (finding.Code, finding.Observed, finding.At));
    }

    [Theory]
    [InlineData("申请人留有邮箱zhangsan@qq.com。", 8, "z***@qq.com")]
    [InlineData("其邮箱：Li.Si_88@163.com，已回复", 5, "L***@163.com")]
    public void A_persons_email_is_found(string text, int character, string masked)
    {
        var finding = Assert.Single(TextFiling.Overview(2021, text), f => f.Code.StartsWith("PRIVACY", StringComparison.Ordinal));

        Assert.Equal(("PRIVACY-EMAIL", masked, $"chapter 一 paragraph 1 character {character}"), (finding.Code, finding.Observed, finding.At));
    }

    [Theory]
    [InlineData("办公电话0943-6621234，传真：（0943）6621235。")]
    [InlineData("拨打12345政务服务便民热线，投诉电话12380。")]
    [InlineData("统一社会信用代码116204030139590012。")]
    [InlineData("统一社会信用代码：11620403013959001P，91620403MA71ABCD3X。")]
    [InlineData("甘政办发〔2021〕13912345678号，案号13912345678。")]
    [InlineData("政府采购15197938608.79元，累计13912345678元，18912345678.5万元。")]
    [InlineData("项目代码2020-620403-78-01-013912、2112-620403-04-01-139123。")]
    [InlineData("工单编号13912345678、流水号：13912345678。")]
    [InlineData("身份证号码尾号1234，手机尾号5678。")]
    [InlineData("620403199001011234")]
    [InlineData("手机号139****5678，身份证6204**********1234。")]
    [InlineData("备案号：陇ICP备12345678号-1，甘公网安备62040302000123号。")]
    [InlineData("索引号：01395900-1/2021-00013，发布日期2021-12-31 10:20:30。")]
    [InlineData("网站标识码6204030001，QQ群123456789。")]
    [InlineData("1391234567，139123456789，23912345678，12012345678。")]
    [InlineData("X13912345678、ab13912345678cd。")]
    [InlineData("增长13.912345678个百分点，3.13912345678。")]
    [InlineData("合同编号6228480402564890018。")]
    [InlineData("6204030123456789，6204031234567890123。")]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 3 9 1 2 3 4 5 6 7 8")]
    [InlineData("2019 2020 2021 2022，12580 3073 4502 104268")]
    public void Numbers_of_offices_documents_and_amounts_are_no_finding(string text) =>
        Assert.DoesNotContain(TextFiling.Overview(2021, text), f => f.Code.StartsWith("PRIVACY", StringComparison.Ordinal));

    [Theory]
    [InlineData("办公地址：平川区长征路12号政务大厅3号楼2单元201室。")]
    [InlineData("在共和镇老庄村3组召开群众会。")]
    [InlineData("公开老庄村二组村民高度关注的征地信息。")]
    [InlineData("水泉镇5组、6组危房改造工程。")]
    [InlineData("邀请老庄村一社村民代表参加座谈。")]
    [InlineData("小区3号楼加装电梯，惠及居民120户。")]
    [InlineData("保障住房、住所登记，村民小组换届。")]
    [InlineData("查阅点设在区档案馆3号楼201室。")]
    public void Places_and_offices_are_no_persons_address(string text) =>
        Assert.DoesNotContain(TextFiling.Overview(2021, text), f => f.Code.StartsWith("PRIVACY", StringComparison.Ordinal));

    [Theory]
    [InlineData("监督邮箱pcqzwgk@126.com，受理投诉。")]
    [InlineData("邮箱zwgk@baiyin.gov.cn、jyj@pc.edu.cn。")]
    [InlineData("意见征集邮箱：pcjy@163.com。")]
    [InlineData("关注@平川发布，转发@ 好友。")]
    public void An_offices_mailbox_is_no_finding(string text) =>
        Assert.DoesNotContain(TextFiling.Overview(2021, text), f => f.Code.StartsWith("PRIVACY", StringComparison.Ordinal));

    [Fact]
    public void The_contact_line_of_the_preface_may_hold_mobile_email_and_address_but_no_identity_card()
    {
        const string contact = "如有疑问，请联系办公室张主任，手机13912345678，邮箱zhang@qq.com，地址：长征路5号楼2单元301室。";

        Assert.Empty(TextFiling.Preface(2021, contact));
        Assert.Equal(["PRIVACY-ID"], TextFiling.Preface(2021, contact + Identity).Select(f => f.Code));
    }

    [Fact]
    public void Notes_beside_figures_are_looked_at()
    {
        var figures = ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("permits_decisions", Figure.OfValue(3, "表!C7", note: $"其中{Identity}一件"));
        var filing = CheckedFiling.Of(SeedForms.Edition("2021"), 2021, TextFiling.Education, figures, null, null);

        var finding = Assert.Single(FilingChecks.Of(filing), f => f.Code == "PRIVACY-ID");
        Assert.Equal("表!C7", finding.At);
    }

    [Fact]
    public void Labels_of_rows_the_form_does_not_have_are_looked_at_and_stay_with_the_filing()
    {
        var csv = $"第二十条第（五）项,\n信息内容,本年处理决定数量\n行政许可,3\n张三13912345678,1\n";

        var inspection = Inspector.Inspect(
            new Definitions([.. SeedForms.Editions], UnitSeeds.Tree()), "报表.csv", Encoding.UTF8.GetBytes(csv), 2021, "620403502", lastYear: null);

        var finding = Assert.Single(inspection.Findings, f => f.Code == "PRIVACY-MOBILE");
        Assert.Equal("139****5678", finding.Observed);
        Assert.Contains(finding, inspection.Filing!.Warnings);
        Assert.All(inspection.Findings.SelectMany(Texts), said => Assert.DoesNotContain("13912345678", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_a_finding_is_about_it_carries_no_number_of_a_person_on()
    {
        var finding = FindingCodes.TextUnplaced.At("line 1", $"张三{Identity}，{Card}，13912345678", arguments: ("label", Identity));

        Assert.All(Texts(finding), said =>
        {
            Assert.DoesNotContain(Identity, said, StringComparison.Ordinal);
            Assert.DoesNotContain(Card, said, StringComparison.Ordinal);
            Assert.DoesNotContain("13912345678", said, StringComparison.Ordinal);
        });
        Assert.Equal("13912345678", FindingCodes.CellUnreadable.At("表!C7", "13912345678").Observed);
    }

    [Fact]
    public void A_quotation_that_is_cut_shows_no_part_of_a_number_that_was_masked()
    {
        var stray = new Paragraph("line 1", new string('甲', 65) + Identity);

        var submission = FormMatcher.Match(new Document("text", [stray]), SeedForms.Edition("2021"), 2021);

        var finding = Assert.Single(submission.Findings, f => f.Code == "NUMBER-UNPLACED");
        Assert.EndsWith($"甲6204**********{Identity[14]}…", finding.Observed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_a_person_is_not_told_again_in_parts()
    {
        var submission = FormMatcher.Match(
            new Document("text", [new Paragraph("line 1", "一、总体情况"), new Paragraph("line 2", $"电话138 0000 0000，证号{Identity[..6]} {Identity[6..]}。")]),
            SeedForms.Edition("2021"),
            2021);

        Assert.DoesNotContain(submission.Findings, f => f.Code == "TEXT-NUMBERS");
        Assert.All(submission.Numbers.Where(n => n.At == "line 2"), n => Assert.Equal(ProseNumberKind.Contact, n.Kind));
    }

    [Fact]
    public void Any_text_can_be_asked_about() => Assert.Equal(
        [PrivateKind.Identity, PrivateKind.Mobile],
        PrivateDetails.In($"{Identity}、13912345678", 2021, isContact: false).Select(d => d.Kind));

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));

    private static IEnumerable<string> Texts(Finding finding) =>
        new[] { finding.Message.Zh, finding.Message.En, finding.Action.Zh, finding.Action.En, finding.Observed, finding.Expected }.OfType<string>();
}
