using System.Diagnostics;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Parts against their total within a sentence.</summary>
public sealed class TextPartsTest
{
    public static TheoryData<string, string> Lists => new()
    {
        { "收到政府信息公开申请805件，其中予以公开500件、部分公开200件、不予公开116件。", "TEXT-PARTS requests_new_total 805 / 816" },
        { "收到政府信息公开申请12件，其中，网上申请9件，信函申请4件。", "TEXT-PARTS requests_new_total 12 / 13" },
        { "收到政府信息公开申请12件（其中自然人9件、法人4件）。", "TEXT-PARTS requests_new_total 12 / 13" },
        { "公布规范性文件清理结果20件，包括保留15件、废止6件。", "TEXT-PARTS  20 / 21" },
        { "修订制度5项，分别为公开制度2项、审查制度2项。", "TEXT-PARTS-SHORT  5 / 4" },
        { "收到申请805件，分别是自然人600件，法人116件。", "TEXT-PARTS-SHORT requests_new_total 805 / 716" },
        { "全年公开各类信息805条，其中政策文件、工作动态、通知公告分别为116条、400条、200条。", "TEXT-PARTS-SHORT  805 / 716" },
        { "全年公开政务类信息382条，包括政府网站35条，今日头条等媒体80条，微信公众号2443条。", "TEXT-PARTS  382 / 2558" },
        { "全年公开动态信息171条：重点领域信息124条，工作动态34条，预算决算14条，政策文件9条。", "TEXT-PARTS  171 / 181" },
        { "通过各平台发布动态信息805条（网站600条、微信300条）。", "TEXT-PARTS  805 / 900" },
        { "全年发布信息共计805条。其中：网站600条；微信公众号300条。", "TEXT-PARTS  805 / 900" },
        { "公布权力事项100项(其中：行政许可60项、行政处罚50项)。", "TEXT-PARTS powers_total 100 / 110" },
    };

    public static TheoryData<string> NearMisses =>
    [
        "收到政府信息公开申请12件，其中自然人8件、法人4件。",
        "收到政府信息公开申请12件，其中自然人8件、法人4件，网上申请10件、信函申请2件。",
        "收到政府信息公开申请12件，其中自然人8件，予以公开7件，不予公开5件。",
        "收到政府信息公开申请12件，其中自然人8件、法人4件，办结10件，结转2件。",
        "收到政府信息公开申请12件，其中自然人8件、法人4件，法人中商业企业3件、科研机构1件。",
        "收到政府信息公开申请805件，其中予以公开600件、部分公开116件。",
        "重点领域信息公开9216条，其中财政资金185条、专项资金75条。",
        "公布权力事项3206项(其中：行政许可384项、行政处罚1927项、行政强制124项、行政征收11项、行政给付26项、行政裁决5项、行政确认140项、行政奖励22项、行政监督60项、其他行政权力507项)、权力运行信息8744项，公共服务事项178项。",
        "主动公开政府信息1000条，其中网站公开1000条，微信公众号公开300条。",
        "组织培训60人次，其中女性40人次、党员35人次。",
        "召开会议5次，其中专题会3次，开展培训10次。",
        "修订制度5项，其中公开制度3项，编制指南4项。",
        "办理事项5件，其中提前办结3件，同比增加4件。",
        "发布信息300条，其中政策类约200条、动态类约150条。",
        "主动公开信息1.2万条，其中政策8000条、动态5000条。",
        "收到申请12件，其中自然人8件（占66.7%）、法人4件（占33.3%）。",
        "收到申请12件，较上年增加5件，其中自然人8件、法人4件。",
        "汇总开设的政务新媒体（含APP、微信）共61家，其中正常运行的38家，微信公众号40家。",
        "修订制度5项。其中公开制度3项、审查制度4项。",
        "2022年1月至12月，其中5件已办、6件在办。",
        "制定制度2项，其中共同制定2项，共计4项。",
        "收到申请12件，其中自然人8件、法人3件，共计11件。",
        "全年发布信息共计900条。其中：网站600条；微信公众号300条；另印发文件80条。",
        "办结申请12件，其中予以公开、部分公开分别为5件、3件。",
        "制发规范性文件12件（现行有效10件、废止3件）。",
        "收到申请12件：网上申请8件，信函申请4件。",
        "收到申请12件（网上8件、信函4件；自然人10件）。",
        "主动公开政府信息100条，其中网站公开80条、微信公众号60条（部分信息多平台同步发布，存在重复计算）。",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Parts_that_exceed_their_total_or_are_all_and_fall_short_are_a_warning(string text, string expected) =>
        Assert.Equal(expected, TextCase.Spoken(TextCase.Of(2022, text)));

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void Parts_that_may_be_parts_are_none(string text) => Assert.Empty(TextCase.Of(2022, text));

    [Fact]
    public void The_finding_says_how_the_parts_add_up()
    {
        var finding = Assert.Single(TextCase.Of(2022, "收到政府信息公开申请12件，其中网上申请9件，信函申请4件。"));

        Assert.Equal(("$.texts.三 character 11", Severity.Warning, "-1"), (finding.At, finding.Severity, finding.Difference));
        Assert.Equal("$.texts.三 第 11 字 的正文写总数“12件”，后面列出的各项相加（9+4）是 13件，超出总数 1。", finding.Message.Zh);
    }

    [Fact]
    public void A_list_whose_numbers_have_cells_is_told_by_the_cells_alone()
    {
        var findings = TextCase.Of(
            2022,
            "办结政府信息公开申请12件，其中予以公开9件、部分公开4件。",
            ("requests_handled_total", 12),
            ("requests_granted_total", 8),
            ("requests_partly_granted_total", 4));

        Assert.Equal("X1 requests_granted_total 9 / 8", TextCase.Spoken(findings));
    }

    [Fact]
    public void A_list_that_a_rule_of_the_form_adds_up_is_left_to_it() =>
        Assert.Empty(TextCase.Of(
            2022, "公布权力事项100项（其中：行政许可60项、行政处罚50项）。", ("powers_total", 100), ("powers_permits", 60), ("powers_penalties", 50)));

    [Theory]
    [InlineData("1件其中")]
    [InlineData("1件(其中")]
    [InlineData("1件、其中1件、")]
    [InlineData("其中1件，")]
    public void A_hostile_text_takes_time_in_proportion_to_its_length(string piece)
    {
        var text = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)), 5));
        var watch = Stopwatch.StartNew();

        TextCase.Of(2022, text, ("requests_new_total", 1));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
