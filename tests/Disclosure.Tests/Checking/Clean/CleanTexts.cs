using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>
/// Chapters as a clerk writes them: mostly last year's words with this year's numbers, and every number as the tables have
/// it.
/// </summary>
internal sealed class CleanTexts(Edition edition, CleanUnit unit, int year, IReadOnlyDictionary<string, Figure> figures, Random random)
{
    /// <summary>The texts of a year, by chapter.</summary>
    public static ImmutableSortedDictionary<string, string> Of(
        Edition edition, CleanUnit unit, int year, IReadOnlyDictionary<string, Figure> figures, Random random)
    {
        var texts = new CleanTexts(edition, unit, year, figures, random);
        var chapters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        chapters[Passage.Preface] = texts.Preface();
        chapters["一"] = string.Join('\n', texts.Overview());
        if (random.Next(3) == 0)
        {
            chapters["二"] = texts.Disclosure();
        }

        chapters["五"] = string.Join('\n', texts.Problems());
        chapters["六"] = texts.Others();
        return chapters.ToImmutable();
    }

    private string Name => unit.Unit.Name.Zh;

    private string Year => year.ToString(CultureInfo.InvariantCulture);

    private decimal Number(string code) => figures.GetValueOrDefault(code)?.Value ?? 0;

    private string Text(string code) => Number(code).ToString(CultureInfo.InvariantCulture);

    private string Preface()
    {
        var notice = edition.Id == "2019" ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
        return unit.Pick(
            1,
            $"根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（{notice}）要求，编制{Year}年度政府信息公开工作年度报告。本报告所列数据的统计期限自{Year}年1月1日起至{Year}年12月31日止。如有疑问，请与{Name}联系（{unit.Contact}）。",
            $"按照《条例》规定，现公布{Name}{Year}年政府信息公开工作年度报告。数据统计期限为{Year}年1月1日至{Year}年12月31日。报告电子版可在区政府网站下载。{unit.Contact}。",
            $"本年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项等六个部分组成，统计期为{Year}年1月1日至12月31日。{unit.Contact}");
    }

    private IEnumerable<string> Overview()
    {
        yield return unit.Pick(
            2,
            $"{Year}年，{Name}以习近平新时代中国特色社会主义思想为指导，认真落实《政府信息公开条例》，坚持以公开为常态、不公开为例外，政府信息公开工作取得新成效。",
            $"{Year}年以来，我单位高度重视政务公开工作，将其列入年度重点任务，主要领导亲自抓，分管领导具体抓，办公室专人负责。",
            $"一年来，{Name}按照区委、区政府的统一部署，围绕中心、服务大局，扎实推进政务公开。");
        yield return "（一）主动公开。" + Disclosed() + unit.Pick(
            3, "公开内容涵盖机构职能、规划计划、财政预决算等方面。", "及时更新单位职责、领导分工和联系方式。", "按要求公开“三公”经费和重点项目信息。");
        yield return "（二）依申请公开。" + Requests();
        yield return "（三）政府信息管理。" + unit.Pick(
            4,
            "严格执行信息发布“三审三校”制度，做到先审后发。",
            "建立健全信息发布保密审查机制，全年未发生失泄密事件。",
            $"修订完善《{Name}政府信息公开指南》，规范公文公开属性认定。");
        yield return "（四）平台建设。" + unit.Pick(
            5, "依托区政府门户网站和微信公众号发布信息，办事指南可在线查询。", "在便民服务大厅设置政务公开专区，配备电子触摸屏2台。", "按照集约化要求，关停不再使用的账号，保留的账号由专人维护。");
        yield return "（五）监督保障。" + unit.Pick(
            6, $"组织业务培训{random.Next(1, 4)}次，参训{random.Next(10, 90)}人次。", "把政务公开纳入年度考核，没有发生责任追究情况。", "主动接受社会评议，对群众提出的意见及时办理。")
            + Event() + Edit("加强与兄弟单位的交流学习。", "选派1名同志参加市级培训。", "年底开展了一次自查。");
    }

    private string Disclosed() => figures.GetValueOrDefault("disclosed_items")?.Value is not { } items
        ? unit.Pick(7, "通过区政府门户网站和公告栏主动公开政府信息。", "及时公开各类工作动态、通知公告。")
        : unit.Pick(
            7,
            $"全年主动公开政府信息{Text("disclosed_items")}条。",
            $"本年度共主动公开各类信息{items.ToString("N0", CultureInfo.InvariantCulture).Replace(",", string.Empty, StringComparison.Ordinal)}条，现场接待群众{Text("reception_visits")}人次，接听咨询电话{Text("consulting_calls")}次。",
            $"{Year}年主动公开信息{Text("disclosed_items")}条。");

    private string Requests()
    {
        var (received, carriedIn, carriedOut) = (Number("requests_new_total"), Number("requests_carried_in_total"), Number("requests_carried_out_total"));
        if (received == 0)
        {
            return carriedIn > 0
                ? $"本年度未收到新的政府信息公开申请，上年结转{Text("requests_carried_in_total")}件。"
                : unit.Pick(8, $"{Year}年，未收到政府信息公开申请。", "本年度没有收到依申请公开事项。", "全年无政府信息公开申请。", "继续畅通申请渠道，规范答复文书格式。");
        }

        var handled = carriedOut == 0 ? unit.Pick(9, "，已全部按期办结", "，均在法定期限内答复", string.Empty) : $"，结转下年度继续办理{Text("requests_carried_out_total")}件";
        var carried = carriedIn > 0 ? $"，上年结转{Text("requests_carried_in_total")}件" : string.Empty;
        return unit.Pick(
            10,
            $"全年收到政府信息公开申请{Text("requests_new_total")}件{carried}{handled}。",
            $"本年度新收政府信息公开申请{Text("requests_new_total")}件{carried}{handled}，未收取信息处理费。",
            "建立申请登记台账，做到受理、办理、答复全程留痕。");
    }

    private string Disclosure() => unit.Pick(
        11,
        "主动公开情况见下表，行政许可、行政处罚结果均在“信用中国”网站同步公示。",
        $"按照《条例》第二十条规定公开法定内容，其中行政许可和行政处罚信息自作出决定之日起7个工作日内公示。",
        $"截至{Year}年底，权责清单动态调整1次。");

    private IEnumerable<string> Problems()
    {
        yield return "（一）存在的主要问题。" + unit.Pick(
            12,
            "一是公开内容还不够丰富，政策解读形式较为单一；二是工作人员更换较多，业务不够熟练。",
            "信息更新不够及时，个别栏目更新间隔较长；公众参与度不高。",
            "与群众的期望相比，公开的深度和广度还有差距，回应关切不够主动。") + Edit(string.Empty, "基层力量薄弱的问题仍然存在。", "部分信息公开的时效性有待提高。");
        yield return $"（二）改进措施。{(year + 1).ToString(CultureInfo.InvariantCulture)}年，" + unit.Pick(
            13,
            "一是加强培训，提高经办人员的业务水平；二是丰富解读形式，多用图表、问答。",
            "健全工作机制，明确专人负责栏目维护，每季度检查一次。",
            "围绕群众关心的教育、医疗、就业等事项，进一步拓展公开内容。") + Edit(string.Empty, "同时加大宣传力度。", "争取各项指标较上年有所提高。");
    }

    private string Others() => unit.Pick(
        14,
        "无其他需要报告的事项。",
        edition.Id == "2019" ? "没有其他需要报告的事项。" : $"{Year}年度未收取信息处理费。",
        "本单位无其他需要报告的事项。");

    /// <summary>What happened this year, and in no other.</summary>
    private string Event()
    {
        string[] what = ["政策宣传", "政务公开开放日", "法规学习", "新闻通气", "意见征集", "专题座谈"];
        return $"{what[random.Next(what.Length)]}活动举办{random.Next(1, 30)}场次，群众参与{random.Next(20, 900)}人次。";
    }

    /// <summary>A sentence the clerk changed this year, or did not.</summary>
    private string Edit(params string[] sentences) => sentences[random.Next(sentences.Length)];
}
