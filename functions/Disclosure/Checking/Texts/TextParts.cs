using System.Collections.Immutable;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// Parts against their total within a sentence. Parts that add up to more cannot be parts; parts that add up to less are
/// wrong only if the text says that they are all. Where every number has a cell, X1 and the rules of the form tell what is
/// wrong; where the list has a rule of its own (S1 to S5), that rule does.
/// </summary>
internal static class TextParts
{
    private const int MostListed = 12;

    /// <summary>As many numbers as the texts' reader looks at.</summary>
    private const int MostNumbers = 10_000;

    /// <summary>One finding for each list that does not add up, in reading order.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="told">Codes of indicators whose contradiction with the text is told already.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> told)
    {
        var scanner = PhraseIndex.Of(filing.Edition).Scanner;
        var counted = Counted(filing);
        var left = MostNumbers;
        foreach (var passage in filing.Passages.Where(p => MayList(p.Text)))
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            var tokens = scanner.Scan(prose).Take(left).Where(t => NumberClassifier.Certain(prose.Text, t) is null).ToArray();
            left -= tokens.Length;
            foreach (var list in PartList.Of(prose, tokens, filing.Edition.Aspects))
            {
                var sum = list.Parts.Sum(p => p.Value!.Value);
                var codes = list.Parts.Prepend(list.Total).Select(t => counted.GetValueOrDefault(Place(passage, prose, t), [])).ToArray();
                if ((sum > list.Total.Value || (list.IsWhole && sum < list.Total.Value)) && !IsToldElsewhere(filing, codes, told))
                {
                    yield return Finding(passage, prose, list, sum, codes[0]);
                }
            }
        }
    }

    /// <summary>The codes of what each number counts whose meaning is known, by its place.</summary>
    private static Dictionary<string, ImmutableArray<string>> Counted(CheckedFiling filing)
    {
        var counted = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var mention in filing.Mentions)
        {
            counted.TryAdd(mention.Place, [mention.Indicator]);
        }

        foreach (var mention in filing.Sums)
        {
            counted.TryAdd(mention.Place, [.. mention.Quantity.Terms.Select(t => t.Code)]);
        }

        return counted;
    }

    private static bool MayList(string text) => Array.Exists(PartList.Introductions, word => text.Contains(word, StringComparison.Ordinal));

    private static bool IsToldElsewhere(CheckedFiling filing, ImmutableArray<string>[] codes, IReadOnlySet<string> told) =>
        codes.Any(c => c.Any(told.Contains))
        || codes.All(c => c.Any(code => filing.Answer(code) is { } figure && !TextFigures.IsFromText(figure)))
        || (codes[0] is [var total] && filing.Answer(total) is not null && HasRule(filing, total));

    /// <summary>Whether a rule of the form ties a figure of a list to others of it.</summary>
    private static bool HasRule(CheckedFiling filing, string code) => filing.Edition.Rules
        .Select(r => r.Condition.References.Select(reference => reference.Indicator).ToArray())
        .Any(r => r.Length > 1 && r.Any(i => i.Code == code) && r.All(i => filing.Edition.Tables.Any(t => t.Blocks.IsEmpty && t.Id == i.Table)));

    private static Finding Finding(Passage passage, ProseText prose, PartList list, decimal sum, ImmutableArray<string> total)
    {
        var value = list.Total.Value!.Value;
        var numbers = string.Join('+', list.Parts.Take(MostListed).Select(p => FigureText.Digits(p.Value!.Value)));
        return (sum > value ? FindingCodes.PartsExceedTotal : FindingCodes.PartsFallShort).At(
            Place(passage, prose, list.Total),
            FigureText.Digits(value),
            FigureText.Digits(sum),
            FigureText.Digits(value - sum),
            total.FirstOrDefault(),
            ("quote", CellText.Quote(prose.Written(list.Total.Start, list.Total.Behind))),
            ("numbers", list.Parts.Length > MostListed ? numbers + "+…" : numbers),
            ("off", FigureText.Digits(Math.Abs(value - sum))),
            ("measure", list.Total.Measure));
    }

    private static string Place(Passage passage, ProseText prose, ProseToken token) => passage.Place(prose.Origin(token.Start));
}
