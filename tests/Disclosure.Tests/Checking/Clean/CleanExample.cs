using System.Collections.Immutable;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>One clean filing in full: a township's report of 2022 beside that of 2021.</summary>
internal static class CleanExample
{
    private static readonly CleanUnit Town = new()
    {
        Unit = new Unit { Code = "620403100", Name = "王家山镇", Kind = UnitKind.Township, Parent = "620403", FromYear = 2019 },
        Scale = 500,
        Style = 0,
        Contact = "联系电话：0943-6612345",
    };

    public static CleanFiling Filing { get; } = new()
    {
        Year = 2022,
        Unit = Town,
        Figures = Figures(
            ("normative_documents_issued", 2), ("normative_documents_repealed", 1), ("normative_documents_in_force", 9), ("permits_decisions", 211),
            ("penalties_decisions", 37), ("fees_amount", 12.8m), ("requests_new_natural", 200), ("requests_new_business", 75), ("requests_new_total", 275),
            ("requests_carried_in_natural", 3), ("requests_carried_in_total", 3), ("requests_granted_natural", 190), ("requests_granted_business", 75),
            ("requests_granted_total", 265), ("requests_refused_process_natural", 13), ("requests_refused_process_total", 13),
            ("requests_handled_natural", 203), ("requests_handled_business", 75), ("requests_handled_total", 278), ("review_upheld", 1), ("review_total", 1)),
        Texts = Texts(
            "根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件要求，编制本报告。统计期限自2022年1月1日起至2022年12月31日止。联系电话：0943-6612345。",
            """
            2022年，王家山镇以公开为常态、不公开为例外，各项工作稳步推进，群众的知情权得到保障。
            （一）主动公开。全年主动公开政府信息512条，内容涵盖惠农政策、救助发放、项目建设等方面。
            （二）依申请公开。全年收到政府信息公开申请275件，上年结转3件，已全部按期办结。
            （三）政府信息管理。执行信息发布审核制度，先审后发。
            （四）平台建设。新建便民专区三处，配备查询设备。
            （五）监督保障。举办培训2次，未发生责任追究情况。
            """,
            """
            （一）存在的主要问题。经办人员更换较多，业务不够熟练；个别栏目更新间隔较长。
            （二）改进措施。2023年，将明确专人负责栏目维护，每季度检查一次，并加强业务培训。
            """),
        LastYear = new FiledYear
        {
            Year = 2021,
            File = "2021年报.xlsx",
            Figures = Figures(
                ("normative_documents_in_force", 8), ("permits_decisions", 190), ("penalties_decisions", 41), ("fees_amount", 11.5m), ("requests_new_natural", 240),
                ("requests_new_total", 240), ("requests_granted_natural", 237), ("requests_granted_total", 237), ("requests_handled_natural", 237),
                ("requests_handled_total", 237), ("requests_carried_out_natural", 3), ("requests_carried_out_total", 3)),
            Texts = Texts(
                "根据条例要求编制本报告。统计期限自2021年1月1日起至2021年12月31日止。",
                "2021年，我镇围绕脱贫攻坚成果巩固和乡村振兴开展公开，公布帮扶项目、资金和到户补贴，入户宣讲政策，群众对公开内容的知晓程度比以前有了提高。",
                "公开渠道比较单一，年龄大的群众上网不便，今后要多用广播、公示栏和村民会议。"),
        },
    };

    private static ImmutableSortedDictionary<string, Figure> Figures(params (string Code, decimal Value)[] figures) => SeedForms.Edition("2021").Tables
        .Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators).Select(i => i.Code)
        .ToImmutableSortedDictionary(code => code, code => Figure.OfValue(figures.FirstOrDefault(f => f.Code == code).Value, $"表!{code}"), StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> Texts(string preface, string overview, string problems) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create(Passage.Preface, preface),
            KeyValuePair.Create("一", overview),
            KeyValuePair.Create("五", problems),
            KeyValuePair.Create("六", "收取信息处理费0元。"),
        ]);
}
