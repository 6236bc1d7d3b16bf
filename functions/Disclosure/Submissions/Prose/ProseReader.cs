using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Checking.Privacy;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>Reads the numbers of the texts: figures the phrases of the edition know, and what the others are.</summary>
internal sealed class ProseReader(Edition edition, int? year)
{
    /// <summary>A report has some hundreds of numbers; what is behind so many is only counted, as unplaced.</summary>
    private const int MostNumbers = 10_000;

    private const int MostQuotes = 5;

    private const int QuotedBefore = 12;

    /// <summary>So far back a clause or sentence is looked at, in characters.</summary>
    private const int LongestClause = 120;

    /// <summary>So near behind a number stands what it is not counted with.</summary>
    private const int LongestRest = 40;

    private readonly PhraseIndex _index = PhraseIndex.Of(edition);
    private readonly MentionFinder _finder = new(PhraseIndex.Of(edition), new TimeScope(year));
    private readonly List<(int Order, Mention Mention)> _mentions = [];
    private readonly List<SumMention> _sums = [];
    private readonly List<ProseNumber> _numbers = [];
    private readonly List<(int Order, string At, string Quote)> _unplaced = [];
    private int _skipped;

    /// <summary>The figures, in reading order.</summary>
    public ImmutableArray<Mention> Mentions => [.. _mentions.Select(m => m.Mention)];

    /// <summary>The sums and shares of figures, in reading order.</summary>
    public ImmutableArray<SumMention> Sums => [.. _sums];

    /// <summary>All numbers, in reading order.</summary>
    public ImmutableArray<ProseNumber> Numbers => [.. _numbers];

    /// <summary>Reads headings and titles: their numbers count the headings or are years.</summary>
    public void ReadHeadings(IEnumerable<(string At, string Text)> lines)
    {
        foreach (var (at, text) in lines)
        {
            var prose = ProseText.Of(text, 0);
            foreach (var token in _index.Scanner.Scan(prose).Take(MostNumbers - _numbers.Count))
            {
                Add(NumberClassifier.Certain(prose.Text, token) ?? ProseNumberKind.Heading, prose, token, at);
            }
        }
    }

    /// <summary>Reads the paragraphs of the texts.</summary>
    public void Read(IEnumerable<(int Order, Passage Passage)> passages)
    {
        var headings = new ProseHeadings(edition);
        foreach (var (order, passage) in passages)
        {
            if (_numbers.Count >= MostNumbers)
            {
                Skip(order, passage, passage.Start);
                continue;
            }

            var prose = ProseText.Of(passage.Text, passage.Start);
            Read(order, passage, prose, headings.Over(passage, prose));
        }
    }

    /// <summary>What is wrong with the numbers.</summary>
    public IEnumerable<(int Order, Finding Finding)> Findings()
    {
        foreach (var mentions in _mentions.GroupBy(m => m.Mention.Indicator, StringComparer.Ordinal))
        {
            var whole = mentions.Where(m => !m.Mention.IsPartial);
            var first = whole.FirstOrDefault();
            if (whole.FirstOrDefault(m => m.Mention.Contradicts(first.Mention)) is (var order, { } other) && edition.TryGetIndicator(mentions.Key, out var indicator))
            {
                yield return (order, FindingCodes.TextContradictsItself.At(
                    other.Place, other.Quote, first.Mention.Quote, indicator: mentions.Key, arguments: [("label", indicator.Label), ("other", first.Mention.Place)]));
            }
        }

        if (_unplaced.Count > 0)
        {
            var all = _unplaced.Count + Math.Max(0, _skipped - 1);
            var quotes = string.Join('、', _unplaced.Take(MostQuotes).Select(u => $"“{u.Quote}”"));
            yield return (_unplaced[0].Order, FindingCodes.TextNumbersUnplaced.At(
                _unplaced[0].At, quotes, arguments: [("count", all.ToString(CultureInfo.InvariantCulture))]));
        }
    }

    private void Read(int order, Passage passage, ProseText prose, string heading)
    {
        var tokens = _index.Scanner.Scan(prose).Take(MostNumbers - _numbers.Count).ToArray();
        var kinds = Kinds(prose, tokens);
        var from = 0;
        Quantity? before = null;
        var isPartial = false;
        var said = new Dictionary<LocalizedText, (int Behind, bool IsPartial)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            (Quantity Quantity, decimal Value, decimal Step)? meant = null;
            var kind = kinds[i];
            if (kind is null && (meant = _finder.Find(prose, token, from, Next(tokens, kinds, i, prose.Text.Length), heading, before)) is { } found)
            {
                isPartial = (isPartial && found.Quantity.IsShare) || IsPartial(prose, token, said, found.Quantity.Label);
                kind = Add(found.Quantity, order, new SumMention(
                    found.Quantity, found.Value, token.Word, passage.Chapter, passage.At, passage.Before + prose.Origin(token.Start), Quote(prose, token))
                {
                    Slack = found.Step > found.Quantity.Least ? found.Step : 0m,
                    IsPartial = isPartial,
                });
            }

            kind ??= NumberClassifier.Otherwise(prose.Text, token);
            Add(kind.Value, prose, token, passage.At, passage.Before);
            if (kind == ProseNumberKind.Unplaced)
            {
                _unplaced.Add((order, passage.Place(prose.Origin(token.Start)), Quote(prose, token)));
            }

            if (kind is ProseNumberKind.Mention or ProseNumberKind.Sum or ProseNumberKind.Unplaced && token.Measure.Length > 0)
            {
                (from, before) = (token.Behind, meant?.Quantity);
            }
        }

        if (_numbers.Count >= MostNumbers)
        {
            Skip(order, passage, prose.Origin(tokens[^1].End - 1) + 1);
        }
    }

    /// <summary>Where the next number begins that may be a figure: a year between does not end what belongs to this one.</summary>
    private static int Next(ProseToken[] tokens, ProseNumberKind?[] kinds, int index, int otherwise)
    {
        var next = Array.IndexOf(kinds, null, index + 1);
        return next < 0 ? otherwise : tokens[next].Start;
    }

    /// <param name="prose">The paragraph.</param>
    /// <param name="token">The number.</param>
    /// <param name="said">What was counted before in the paragraph, the place behind its number, and whether that was a part.</param>
    /// <param name="name">What the number counts.</param>
    private static bool IsPartial(ProseText prose, ProseToken token, Dictionary<LocalizedText, (int Behind, bool IsPartial)> said, LocalizedText name)
    {
        var clause = prose.Text.AsSpan(prose.ClauseStart(token.Start, LongestClause)..token.Start);
        var sentence = prose.Text.AsSpan(prose.SentenceStart(token.Start, LongestClause)..token.Start);
        var isPartial = PartialCount.OfUnits(clause)
            || PartialCount.OfOthers(clause, sentence, prose.Text.AsSpan(token.Behind..prose.SentenceEnd(token.Behind, LongestRest)));
        if (said.TryGetValue(name, out var before))
        {
            isPartial |= PartialCount.IsIntroduced(prose.Text.AsSpan(before.Behind, token.Start - before.Behind))
                || (before.IsPartial && prose.SentenceStart(token.Start, LongestClause) <= before.Behind);
        }

        said[name] = (token.Behind, isPartial);
        return isPartial;
    }

    /// <summary>What numbers can only be. The parts of a person's number, as <c>138 0000 0000</c> has them, are that number's.</summary>
    private static ProseNumberKind?[] Kinds(ProseText prose, ProseToken[] tokens)
    {
        var kinds = Array.ConvertAll(tokens, t => NumberClassifier.Certain(prose.Text, t));
        var next = 0;
        foreach (var detail in tokens.Length == 0 ? [] : PrivateDetails.Numbers(prose.Raw))
        {
            for (; next < tokens.Length && prose.Origin(tokens[next].Start) < detail.End; next++)
            {
                kinds[next] = prose.Origin(tokens[next].Start) >= detail.Start ? ProseNumberKind.Contact : kinds[next];
            }
        }

        return kinds;
    }

    /// <summary>Counts the runs of digits behind the last number that is looked at; the first of them is named.</summary>
    private void Skip(int order, Passage passage, int start)
    {
        var text = passage.Text;
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && _skipped++ == 0)
            {
                _unplaced.Add((order, passage.Place(i), CellText.Quote(text, i, Math.Min(text.Length, i + QuotedBefore))));
            }
        }
    }

    private ProseNumberKind Add(Quantity quantity, int order, SumMention number)
    {
        if (quantity.Indicator is not { } indicator)
        {
            _sums.Add(number);
            return ProseNumberKind.Sum;
        }

        _mentions.Add((order, new Mention(indicator.Code, number.Value, number.Word, number.Chapter, number.At, number.Offset, number.Quote)
        {
            Slack = number.Slack,
            IsPartial = number.IsPartial,
        }));
        return ProseNumberKind.Mention;
    }

    private void Add(ProseNumberKind kind, ProseText prose, ProseToken token, string at, int before = 0) =>
        _numbers.Add(new ProseNumber(kind, at, before + prose.Origin(token.Start), prose.Written(token.Start, token.End)));

    private static string Quote(ProseText prose, ProseToken token)
    {
        var start = Math.Max(prose.ClauseStart(token.Start, QuotedBefore), token.Start - QuotedBefore);
        return CellText.Quote(prose.Raw, prose.Origin(start), prose.Origin(Math.Min(prose.Text.Length, token.Behind) - 1) + 1);
    }
}
