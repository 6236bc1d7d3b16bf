using System.Collections.Frozen;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Finds where a number was to be filled in and was not: a unit of measure behind blanks, underscores, empty brackets or
/// signs that stand for a number, or right behind 共计. Spaces between words, words spread over a line and
/// units of a table are none. One look back from every unit, so that a text takes time in proportion to its length.
/// </summary>
/// <param name="raw">The paragraph as read.</param>
/// <param name="text">The same, folded character for character.</param>
/// <param name="start">Where in it the text begins.</param>
/// <param name="phrases">The phrases and units of measure of the edition.</param>
internal sealed class FigureGaps(string raw, string text, int start, PhraseIndex phrases)
{
    /// <summary>So many blanks are a gap whatever stands before; one can be a slip of the hand.</summary>
    private const int Wide = 2;

    private const int LongestBrackets = 12;
    private const int LongestTitle = 60;

    /// <summary>What may follow the unit of a number, beside the end of a clause.</summary>
    private static readonly string[] Followers =
    [
        "其中", "以上", "左右", "政府信息", "信息", "申请", "建议", "提案", "规范性文件", "文件", "政策", "案件", "公文", "留言", "咨询", "诉求", "数据", "材料",
    ];

    /// <summary>Before one blank, these say that a number comes.</summary>
    private static readonly string[] Cues = ["共", "共计", "总计", "合计", "累计", "共有", "达到", "约", "超过", "办结", "答复", "收到", "受理"];

    /// <summary>Words that are also written with a wide space in the middle, as in a heading.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "个人", "法人", "本人", "他人", "专人", "工人", "商人", "众人", "群人", "名人", "市场", "现场", "广场", "立场", "工期", "日期", "任期", "到期", "近期", "长期", "定期", "同期",
            "事项", "选项", "专项", "各项", "文件", "条件", "案件", "邮件", "稿件", "信件", "附件", "要件", "软件", "硬件", "证件", "客户", "用户", "农户", "账户", "国家", "专家", "大家",
            "身份", "月份", "年份", "股份", "备份", "一起", "提起", "发起", "层次", "名次", "本次", "上次", "下次", "末次", "首次", "多次", "每次", "人次", "件次", "依次", "信条", "头条", "整个", "多个", "各个", "逐个", "每个",
        ],
        StringComparer.Ordinal);

    /// <summary>The places, in order.</summary>
    public IEnumerable<FigureGap> Find()
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (Gap(i) is { } gap && !IsInTitle(gap.Start))
            {
                yield return gap;
            }
        }
    }

    private FigureGap? Gap(int at) => text[at] is '月' or '日' ? DateGap(at)
        : MayEnd(text[at - 1]) && phrases.Scanner.Measure(text, at) is { Length: > 0 } measure && EndsThere(at + measure.Length)
            && GapStart(at, measure) is { } gap
        ? new FigureGap(gap, at, at + measure.Length, measure)
        : null;

    private static bool MayEnd(char c) => IsBlank(c) || IsPlaceholder(c) || c is ')' or ']' or '】' or '计' or '共';

    private int? GapStart(int at, string measure)
    {
        var behind = at;
        var width = 0;
        while (behind > start && IsBlank(text[behind - 1]))
        {
            behind--;
            width += raw[behind] == '\u3000' ? Wide : 1;
        }

        if (behind == start)
        {
            return null;
        }

        var before = text[behind - 1];
        return IsPlaceholder(before) ? Placeholder(behind)
            : before is ')' or ']' or '】' ? Brackets(behind)
            : width == 0 ? (EndsInSum(behind) && IsClauseEnd(at + measure.Length) && measure != "项" ? behind : null)
            : IsGap(before, behind, width, measure) ? behind
            : null;
    }

    private bool IsGap(char before, int behind, int width, string measure) =>
        !IsNumber(before)
        && !Words.Contains(before + measure)
        && (width >= Wide
            ? (char.IsLetter(before) && !EndsWith(behind, "单位")) || before is '(' or ',' or ';' || (before == ':' && !EndsWith(behind - 1, "单位"))
            : Cues.Any(cue => EndsWith(behind, cue)) || EndsPhrase(behind, measure));

    private bool EndsPhrase(int end, string measure) =>
        phrases.EndingAt(text, end).Any(found => found.Candidate.Before.Length == 1 && found.Candidate.Value(1, measure) is not null);

    /// <summary><c>××件</c>, <c>XX条</c>, <c>__次</c>: no sign of a product, no part of a Latin word.</summary>
    private int? Placeholder(int end)
    {
        var first = end;
        while (first > start && text[first - 1] == text[end - 1])
        {
            first--;
        }

        var before = first > start ? text[first - 1] : ' ';
        var isLone = end - first == 1;
        return before is '第' or '某' || IsNumber(before) || char.IsAsciiLetter(before) || (isLone && text[first] is '*' or '?' or 'x' or '□')
            ? null
            : first;
    }

    /// <summary>Brackets with nothing in them, or with what stands for a number.</summary>
    private int? Brackets(int end)
    {
        var first = end - 2;
        while (first >= start && end - first <= LongestBrackets && (IsBlank(text[first]) || IsPlaceholder(text[first])))
        {
            first--;
        }

        return first >= start && text[first] is '(' or '[' or '【' && !(first > start && (IsNumber(text[first - 1]) || text[first - 1] == '第'))
            ? first
            : null;
    }

    /// <summary><c>2021年  月  日</c>: the first of them stands for all.</summary>
    private FigureGap? DateGap(int at)
    {
        var behind = at;
        while (behind > start && (IsBlank(text[behind - 1]) || IsPlaceholder(text[behind - 1])))
        {
            behind--;
        }

        var before = behind > start + 1 ? text[behind - 1] : ' ';
        var isMonth = text[at] == '月';
        return behind < at
            && before == (isMonth ? '年' : '月')
            && char.IsAsciiDigit(text[behind - 2])
            && (at + 1 == text.Length || !char.IsLetter(text[at + 1]) || text[at + 1] == '日')
            ? new FigureGap(behind, at, at + 1, string.Empty)
            : null;
    }

    private bool EndsInSum(int end) =>
        EndsWith(end, "共计") || EndsWith(end, "总计") || EndsWith(end, "合计") || EndsWith(end, "累计")
        || (EndsWith(end, "共") && !EndsWith(end, "公共") && !EndsWith(end, "一共") && !EndsWith(end, "中共"));

    private bool EndsWith(int end, string word) => end - word.Length >= start && text.AsSpan(start, end - start).EndsWith(word, StringComparison.Ordinal);

    /// <summary>Whether the unit of measure is no beginning of a word (条例, 件数), and no heading of a column of numbers.</summary>
    private bool EndsThere(int end)
    {
        var behind = end;
        while (behind < text.Length && IsBlank(text[behind]))
        {
            behind++;
        }

        return IsClauseEnd(behind) || (behind == end && (text[end] is '(' or ')' || Followers.Any(f => text.AsSpan(end).StartsWith(f, StringComparison.Ordinal))));
    }

    private bool IsClauseEnd(int at) => at >= text.Length || text[at] is ',' or '。' or ';' or '、' or '!' or '?' or '\n' or '\r';

    /// <summary>Whether it stands in the title of a document.</summary>
    private bool IsInTitle(int at)
    {
        var from = Math.Max(start, at - LongestTitle);
        var opened = text.LastIndexOf('《', at, at - from + 1);
        return opened >= 0 && text.IndexOf('》', opened, at - opened) < 0 && text.IndexOf('》', at, Math.Min(LongestTitle, text.Length - at)) >= 0;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || "〇零一二两三四五六七八九十百千万亿几数多余半双若干第每各逐单某整该此这那首.%-/+".Contains(c, StringComparison.Ordinal);

    private static bool IsPlaceholder(char c) => c is '_' or '×' or 'X' or 'x' or '*' or '?' or '□';

    private static bool IsBlank(char c) => c != '\n' && c != '\r' && c != '\t' && CellText.IsInvisible(c);
}
