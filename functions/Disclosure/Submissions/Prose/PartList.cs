using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>A number and the parts of it that are listed behind it: <c>收到申请12件，其中自然人8件、法人4件</c>.</summary>
/// <param name="Total">The number.</param>
/// <param name="Parts">Its parts, two or more, in the same unit of measure.</param>
/// <param name="IsWhole">Whether the text says that these are all parts: <c>分别为</c>.</param>
internal sealed partial record PartList(ProseToken Total, ImmutableArray<ProseToken> Parts, bool IsWhole)
{
    /// <summary>Words of which one introduces a list.</summary>
    public static readonly string[] Introductions = ["其中", "包括", "包含", "分别", "：", ":", "（", "("];

    /// <summary>A list is looked for so far behind its total, in characters.</summary>
    private const int Longest = 400;

    private const int LongestClause = 120;

    /// <summary>The name of a part that follows a comma is no longer; more is another statement.</summary>
    private const int LongestName = 12;

    /// <summary>Things that are counted once each. People, times and meetings are in several kinds at once.</summary>
    private static readonly string[] Countable = ["件", "份", "宗", "项", "条", "个", "家", "户", "起", "例", "部"];

    /// <summary>The lists of a paragraph, in reading order.</summary>
    /// <param name="prose">The paragraph.</param>
    /// <param name="tokens">Its numbers that may be figures.</param>
    /// <param name="aspects">Words that name parts in one respect each: applicants, results. A list keeps to one.</param>
    public static IEnumerable<PartList> Of(ProseText prose, IReadOnlyList<ProseToken> tokens, ImmutableArray<ImmutableArray<string>> aspects)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsCount(tokens[i])
                && !Comparison().IsMatch(prose.Text.AsSpan(prose.ClauseStart(tokens[i].Start, LongestClause)..tokens[i].Start))
                && Introduction().Match(prose.Text, tokens[i].Behind, Math.Min(Longest, prose.Text.Length - tokens[i].Behind)) is { Success: true } intro)
            {
                var start = tokens[i].Behind + intro.Length;
                var parts = Listed(prose.Text, tokens, i, start, End(prose.Text, start, intro.ValueSpan), aspects);
                var isBare = intro.Value == "(";
                if (parts.Length > 1 && !(isBare && Aspect(prose.Text.AsSpan(start..parts[0].Start), aspects) < 0) && !Overlap().IsMatch(prose.Text.AsSpan(start..prose.SentenceEnd(start, Longest))))
                {
                    yield return new PartList(tokens[i], parts, SaysAll(intro.ValueSpan, prose.Text.AsSpan(start..parts[0].Start), aspects));
                }
            }
        }
    }

    private static bool IsCount(ProseToken token) => token is { Value: > 0, Word: null, Step: 1m } && Countable.Contains(token.Measure);

    /// <summary><c>分别为</c> says that the parts are all; behind 其中 only where the parts are of no kind that leaves some out.</summary>
    private static bool SaysAll(ReadOnlySpan<char> intro, ReadOnlySpan<char> name, ImmutableArray<ImmutableArray<string>> aspects) =>
        intro.Contains("分别", StringComparison.Ordinal)
        || (Aspect(name, aspects) < 0 && (name.EndsWith("分别为", StringComparison.Ordinal) || name.EndsWith("分别是", StringComparison.Ordinal)));

    /// <summary>Where the brackets close, or else the sentence ends; a list behind 其中： goes on behind a semicolon.</summary>
    private static int End(string text, int start, ReadOnlySpan<char> intro)
    {
        var isInBrackets = intro.Contains('(');
        var isLong = intro.Contains(':');
        var (depth, end) = (0, Math.Min(text.Length, start + Longest));
        for (var i = start; i < end; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0 || (!isInBrackets && depth == 0 && (text[i] is '。' or '!' or '?' or '\n' || (!isLong && text[i] == ';'))))
            {
                return i;
            }
        }

        return end;
    }

    private static ImmutableArray<ProseToken> Listed(
        string text, IReadOnlyList<ProseToken> tokens, int total, int start, int end, ImmutableArray<ImmutableArray<string>> aspects)
    {
        var (parts, sum, aspect, from) = (ImmutableArray.CreateBuilder<ProseToken>(), 0m, -1, start);
        for (var i = total + 1; i < tokens.Count && tokens[i].Start < end; i++)
        {
            var token = tokens[i];
            var name = text.AsSpan(from, token.Start - from);
            if (Depth(text.AsSpan(start, token.Start - start)) > 0)
            {
                continue;
            }

            var respect = Aspect(name, aspects);
            if (token.Measure != tokens[total].Measure || !IsCount(token) || OtherStatement().IsMatch(name)
                || (parts.Count > 0 && respect != aspect)
                || (parts.Count > 0 && respect < 0 && IsNewClause(name)))
            {
                break;
            }

            parts.Add(token);
            (sum, aspect, from) = (sum + token.Value!.Value, respect, token.Behind);
            if (sum == tokens[total].Value)
            {
                break;
            }
        }

        return parts.ToImmutable();
    }

    private static int Depth(ReadOnlySpan<char> text) => text.Count('(') - text.Count(')');

    private static bool IsNewClause(ReadOnlySpan<char> name) =>
        name.Contains(',') && (name.Trim(",、和及与以 ").Length > LongestName || Verb().IsMatch(name));

    private static int Aspect(ReadOnlySpan<char> name, ImmutableArray<ImmutableArray<string>> aspects)
    {
        for (var i = 0; i < aspects.Length; i++)
        {
            foreach (var word in aspects[i])
            {
                if (name.Contains(word, StringComparison.Ordinal))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\G(?:,?\(?,?(?:其中|包括|包含|分别[为是])[::,]?|。其中:|:(?=[^,。;:0-9]{2,15}[0-9])|\((?=[^,。;:()0-9]{2,15}[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    /// <summary>What compares with other numbers, sums up, or begins a list within the list.</summary>
    [GeneratedRegex("其中|包括|同比|环比|比上年|较上年|较去年|比去年|去年|占|共计|合计|总计|累计|(?<!公)共(?![同享管青])|平均|人均|增长|下降|增加|减少|以上|余下|剩余", RegexOptions.CultureInvariant)]
    private static partial Regex OtherStatement();

    /// <summary>The text says itself that parts are counted more than once.</summary>
    [GeneratedRegex("重复(?:计算|统计|计入|计数|计|发布)|(?:存在|有|部分|均有|相互)(?:重复|交叉|重叠|重合)|同步发布|同时发布|多平台发布", RegexOptions.CultureInvariant)]
    private static partial Regex Overlap();

    /// <summary>A number that compares is no total.</summary>
    [GeneratedRegex("同比|环比|比上年|较上年|较去年|比去年|增长|下降|增加|减少", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex("开展|组织|召开|举办|发布|印发|制定|编制|接待|接听|接受|培训|回复|受理|收到|办理|办结|更新|转载|报送|完成|参加|新增|修订|公开|解读|回应|检查|处理|推送|答复|清理|整改|结转", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
