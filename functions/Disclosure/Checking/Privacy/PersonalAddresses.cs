using System.Buffers;
using System.Text.RegularExpressions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Privacy;

/// <summary>
/// Where a person lives: a group of a village, or a room of a building, in a sentence that speaks of somebody living
/// there. A village group by itself is a place, and an office has a room too.
/// </summary>
internal static partial class PersonalAddresses
{
    private const int Before = 60;
    private const int After = 30;
    private const int LongestPlace = 20;
    private const int Shown = 2;

    private static readonly string[] Offices =
    [
        "办公地址", "办公地点", "办公场所", "办公楼", "政务大厅", "服务大厅", "服务中心", "受理点", "受理地址", "受理机构", "邮寄地址", "通讯地址", "通信地址",
        "联系地址", "邮编", "邮政编码", "查阅点", "查阅场所", "施工", "项目", "工程",
    ];

    /// <summary>A text without any of them speaks of nobody's home.</summary>
    private static readonly SearchValues<string> People = SearchValues.Create(
        ["住", "家庭地址", "户籍", "申请人", "村民", "居民", "原告", "当事人", "业主", "患者", "贫困户", "低保户", "农户", "户主"], StringComparison.Ordinal);

    /// <summary>The addresses in order.</summary>
    /// <param name="raw">The text as read.</param>
    public static IEnumerable<PrivateDetail> Find(string raw)
    {
        if (!raw.AsSpan().ContainsAny(People))
        {
            yield break;
        }

        var prose = ProseText.Of(raw, 0);
        var behind = 0;
        foreach (Match address in Address().Matches(prose.Text))
        {
            var start = Start(prose.Text, address.Index, behind);
            behind = address.Index + address.Length;
            var sentence = prose.SentenceStart(start, Before);
            var end = prose.ClauseEnd(behind, After);
            if (IsLivedIn(prose.Text[sentence..address.Index], prose.Text[behind..end]) && !IsOffice(prose.Text[sentence..end]))
            {
                yield return new PrivateDetail(
                    PrivateKind.Address, prose.Origin(start), prose.Origin(behind - 1) + 1, $"{prose.Text[start..Math.Min(behind, start + Shown)]}***");
            }
        }
    }

    /// <summary>Where the names of places before it begin.</summary>
    private static int Start(string text, int at, int bound)
    {
        var start = at;
        while (start > bound && at - start < LongestPlace && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is >= '\u4E00' and <= '\u9FFF')
            && text[start - 1] is not ('住' or '址' or '在' or '于' or '籍' or '为')
            && !text.AsSpan(0, start).EndsWith("户籍地"))
        {
            start--;
        }

        return start;
    }

    private static bool IsLivedIn(string before, string after) => Living().IsMatch(before) || Named().IsMatch(after);

    private static bool IsOffice(string sentence) => Array.Exists(Offices, word => sentence.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(
        @"(?:村|庄|屯|寨|社区)[^,。;、:!?\n0-9]{0,6}(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民小组|组|社|队)(?:[0-9]{1,4}号)?"
        + @"|(?:[0-9]{1,3}|[一二三四五六七八九十]{1,2})(?:号楼|栋|幢|座|号院|楼)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})单元(?:[0-9]{1,4}(?:室|号|户))?"
        + @"|[0-9]{1,3}(?:号楼|栋|幢)[0-9]{3,4}(?:室|号)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>Before the address: somebody lives there, or a person is named by what they are and by name.</summary>
    [GeneratedRegex(
        "家住|(?:家庭|户籍|常住|现)?住址|家庭地址|住在|现住|现居住|居住在|居住于|户籍地|户籍所在地|住所地|(?:^|[,:(;])住(?![房宅建户院宿保所])"
        + "|(?:申请人|村民|居民|原告|当事人|业主|患者|贫困户|低保户|农户|户主)[:,]?[\\u4E00-\\u9FFF]{0,2}(?:某|先生|女士|×|\\*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Living();

    /// <summary>Behind it: the one who lives there, by name.</summary>
    [GeneratedRegex(
        "^的?(?:村民|居民|申请人|业主|住户|农户|贫困户|低保户)[:,]?(?:[\\u4E00-\\u9FFF](?:某|×|\\*){1,2}|[\\u4E00-\\u9FFF]{1,3}(?:先生|女士|同志)"
        + "|[王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐韩冯曹彭萧董潘袁蔡蒋杜魏苏吕丁沈姚卢傅崔谭陆汪廖贾邹熊孟秦阎薛侯邵钱][\\u4E00-\\u9FFF]{1,2}(?=$|[,。;、(的等家反申咨提来诉说向办家前]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
