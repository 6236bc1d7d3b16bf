using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>Tells what a number of a paragraph counts, by the phrases of the edition.</summary>
/// <param name="index">The phrases.</param>
/// <param name="time">Tells which clauses speak of the report year.</param>
internal sealed class MentionFinder(PhraseIndex index, TimeScope time)
{
    /// <summary>So far apart are words that belong together, in characters.</summary>
    private const int Farthest = 120;

    /// <summary>A remark in brackets between a name and its number: <c>新媒体（含微信、微博）共61家</c>.</summary>
    private const int LongestBracket = 80;

    /// <summary>A name ends at one of so few places before its number; more are no language.</summary>
    private const int MostEnds = 12;

    /// <summary>Words between a name and its number that change nothing.</summary>
    private static readonly string[] Fillers =
    [
        "共计", "总计", "合计", "累计", "共", "总数", "总量", "数量", "数", "为", "是", "有", "达到", "达", "了", "约", "大约", "近", "超过", "逾", "突破",
        "的", "均", "都", "已", "计", "分别", "超", "多达", "不少于", ",共计", ",总计", ",合计", ",累计", ",共有", ",共", ":", "(", "“", "”", "、共", "—", "-",
    ];

    /// <summary>What it counts, and the number and the step of its last digit in that unit of measure; null when no phrase fits.</summary>
    /// <param name="prose">The paragraph.</param>
    /// <param name="token">The number.</param>
    /// <param name="from">Behind the number before it, whose words are not this one's.</param>
    /// <param name="until">The number behind it.</param>
    /// <param name="heading">The headings the paragraph stands under, folded; empty without one.</param>
    /// <param name="before">What the number before it counts; null when that is nothing known.</param>
    public (Quantity Quantity, decimal Value, decimal Step)? Find(ProseText prose, ProseToken token, int from, int until, string heading, Quantity? before)
    {
        if (token is not { Value: { } number, Measure.Length: > 0 })
        {
            return null;
        }

        (PhraseCandidate Candidate, Quantity Quantity, decimal Value)? best = null;
        foreach (var (candidate, start) in Candidates(prose, token))
        {
            if (candidate.Weight > (best?.Candidate.Weight ?? 0)
                && candidate.Behind(before) is { } quantity
                && candidate.Value(number, token.Measure) is { } value
                && FitsKind(candidate.Quantity.Kind, value)
                && FitsWords(candidate, prose, token, start, from, until)
                && (candidate.Context.IsEmpty || candidate.Context.Any(word => prose.Has(word, token.Start) || heading.Contains(word, StringComparison.Ordinal))))
            {
                best = (candidate, quantity, value);
            }
        }

        return best is { } found ? (found.Quantity, found.Value, found.Candidate.Value(token.Step, token.Measure) ?? token.Step) : null;
    }

    private IEnumerable<(PhraseCandidate Candidate, int Start)> Candidates(ProseText prose, ProseToken token)
    {
        foreach (var end in Ends(prose.Text, token.Start))
        {
            foreach (var found in index.EndingAt(prose.Text, end))
            {
                yield return found;
            }
        }

        foreach (var candidate in index.Loose)
        {
            yield return (candidate, token.Start);
        }
    }

    /// <summary>Where a name may end: right before the number, or before words that change nothing.</summary>
    private static List<int> Ends(string text, int start)
    {
        List<int> ends = [start];
        for (var i = 0; i < ends.Count && ends.Count < MostEnds; i++)
        {
            var end = ends[i];
            var before = Fillers.Where(filler => text.AsSpan(0, end).EndsWith(filler, StringComparison.Ordinal)).Select(filler => end - filler.Length);
            ends.AddRange(before.Concat(BracketStart(text, end)).Except(ends));
        }

        return ends;
    }

    private static IEnumerable<int> BracketStart(string text, int end)
    {
        if (end > 0 && text[end - 1] == ')')
        {
            var start = text.LastIndexOf('(', end - 1, Math.Min(end, LongestBracket));
            if (start > 0)
            {
                yield return start;
            }
        }
    }

    private static bool FitsKind(IndicatorKind kind, decimal value) => kind switch
    {
        IndicatorKind.Count => value == decimal.Truncate(value),
        IndicatorKind.Percentage => value <= 100,
        _ => true,
    };

    private bool FitsWords(PhraseCandidate candidate, ProseText prose, ProseToken token, int start, int from, int until)
    {
        var clause = prose.ClauseStart(start, Farthest);
        var first = FirstWord(candidate, prose.Text, start, Math.Max(clause, from));
        return first >= 0
            && FollowWords(candidate, prose, token, until)
            && time.IsThisYear(prose, clause, token.Start, candidate.Before)
            && !Has(prose.Text.AsSpan(clause, token.Start - clause), candidate.Except)
            && (candidate.Others.IsEmpty || !Has(prose.Text.AsSpan(prose.SentenceStart(token.Start, Farthest)..token.Start), candidate.Others));
    }

    private static bool Has(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the words before the number begin; -1 when they are not all there.</summary>
    /// <param name="candidate">The wording.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the last word begins that is known to stand there.</param>
    /// <param name="bound">Where the first may begin.</param>
    private static int FirstWord(PhraseCandidate candidate, string text, int start, int bound)
    {
        if (start < bound)
        {
            return -1;
        }

        for (var i = candidate.Before.Length - (candidate.IsAdjacent ? 2 : 1); i >= 0 && start >= 0; i--)
        {
            var found = text.AsSpan(bound, start - bound).LastIndexOf(candidate.Before[i], StringComparison.Ordinal);
            if (found < 0)
            {
                return -1;
            }

            start = bound + found;
        }

        return start;
    }

    private static bool FollowWords(PhraseCandidate candidate, ProseText prose, ProseToken token, int until)
    {
        if (candidate.After.IsEmpty)
        {
            return true;
        }

        var at = token.Behind;
        var text = prose.Text.AsSpan(0, Math.Min(until, prose.ClauseEnd(at + (candidate.FollowsDirectly ? candidate.After[0].Length : 0), Farthest)));
        if (candidate.FollowsDirectly && !text[Math.Min(at, text.Length)..].StartsWith(candidate.After[0], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in candidate.After)
        {
            var found = at > text.Length ? -1 : text[at..].IndexOf(word, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at += found + word.Length;
        }

        return true;
    }
}
