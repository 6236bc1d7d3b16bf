using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Finds where a text claims something in words. In doubt it finds nothing: not what is denied, wished, supposed, said of
/// another year or thing, or of some of the units only.
/// </summary>
/// <param name="claim">What is claimed.</param>
/// <param name="time">Tells which clauses speak of the report year.</param>
internal sealed partial class ClaimFinder(Claim claim, TimeScope time)
{
    /// <summary>So far apart are words that belong together, in characters.</summary>
    private const int Farthest = 120;

    /// <summary>So far back stands what a clause is about.</summary>
    private const int LongestSentence = 360;

    /// <summary>A report says one thing a few times; who says it more often means no claim.</summary>
    private const int MostPlaces = 1_000;

    private readonly ImmutableArray<ImmutableArray<string>> _wordings = [.. claim.Wordings.Select(Fold)];
    private readonly ImmutableArray<string> _context = Fold(claim.Context);
    private readonly ImmutableArray<string> _others = Fold(claim.Others);
    private readonly ImmutableArray<string> _except = Fold(claim.Except.AddRange(claim.Others));
    private readonly ImmutableArray<string> _ends = Fold(claim.Ends);
    private int _places;

    /// <summary>The first place in a paragraph that claims it, with the clause around it; null when none does.</summary>
    /// <param name="prose">The paragraph.</param>
    /// <param name="heading">The headings over it, folded.</param>
    public (int Start, int ClauseEnd)? Find(ProseText prose, string heading)
    {
        (int Start, int ClauseEnd)? first = null;
        foreach (var wording in _wordings)
        {
            for (var start = prose.Text.IndexOf(wording[0], StringComparison.Ordinal);
                start >= 0 && start < (first?.Start ?? int.MaxValue) && _places++ < MostPlaces;
                start = prose.Text.IndexOf(wording[0], start + 1, StringComparison.Ordinal))
            {
                var clauseEnd = prose.ClauseEnd(start, Farthest);
                if (End(prose.Text.AsSpan(0, clauseEnd), wording, start) is { } end && IsClaimed(prose, heading, wording, start, end, clauseEnd))
                {
                    first = (start, clauseEnd);
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>Behind the words of a wording; null when they are not all there.</summary>
    private static int? End(ReadOnlySpan<char> text, ImmutableArray<string> wording, int start)
    {
        var at = start;
        foreach (var part in wording)
        {
            var found = text[at..].IndexOf(part, StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            at += found + part.Length;
        }

        return at;
    }

    private bool IsClaimed(ProseText prose, string heading, ImmutableArray<string> wording, int start, int end, int clauseEnd)
    {
        var text = prose.Text;
        var clause = prose.ClauseStart(start, Farthest);
        var sentence = prose.SentenceStart(start, LongestSentence);
        var about = Math.Max(0, start - LongestSentence);
        var rest = text.AsSpan(end, clauseEnd - end).TrimStart(")”’");
        return !Denied().IsMatch(text.AsSpan(clause, start - clause))
            && !(claim.IsOfSome && Negation().IsMatch(text.AsSpan(clause, start - clause)))
            && !Wished().IsMatch(text.AsSpan(clause, clauseEnd - clause))
            && !Supposed().IsMatch(text.AsSpan(sentence, start - sentence))
            && Ends(rest)
            && Last(text.AsSpan(clause, clauseEnd - clause), _except) < 0
            && !PartialCount.OfUnits(text.AsSpan(clause, end - clause))
            && time.IsThisYear(prose, clause, end, wording)
            && IsOnTopic(text.AsSpan(about, end - about), heading);
    }

    private bool Ends(ReadOnlySpan<char> rest)
    {
        if (_ends.IsEmpty || rest.IsEmpty)
        {
            return true;
        }

        foreach (var word in _ends)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOnTopic(ReadOnlySpan<char> before, string heading)
    {
        var (topic, other) = (Last(before, _context), Last(before, _others));
        return _context.IsEmpty || topic > other || (topic < 0 && other < 0 && _context.Any(word => heading.Contains(word, StringComparison.Ordinal)));
    }

    private static int Last(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        }

        return last;
    }

    private static ImmutableArray<string> Fold(ImmutableArray<string> words) => [.. words.Select(CellText.Fold)];

    [GeneratedRegex("(?:非|不是|不|未|没有?|尚未|未能|无法|无|基本|几乎|接近|近|大部分|多数|部分|将|会|能)$|除|其余|其他|剩余|余下|是否", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex("[未没无不零]", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex("确保|力争|争取|保证|做到|要求(?:各|对|全部)|应当|应予|必须|努力|目标|计划|承诺|推动|督促|防止|避免|杜绝|预防|力求|实现|原则|规定,|可以|可能", RegexOptions.CultureInvariant)]
    private static partial Regex Wished();

    [GeneratedRegex("(?:^|[,;:])(?:如果|假如|假设|若|倘|一旦|凡|对于?[^,]{0,30}的,|如(?!下|期|实|何|此|今|上|皋|东))", RegexOptions.CultureInvariant)]
    private static partial Regex Supposed();
}
