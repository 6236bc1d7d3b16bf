using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Checking.Texts;

/// <summary>
/// Sums and shares the text mentions (<c>不予公开12件</c>, <c>占66.7%</c>) against the cells they are made of. Blank cells
/// beside answered ones count as 0; a share is compared to the decimals it is printed with.
/// </summary>
internal static class TextSums
{
    /// <summary>One finding for each sum or share that differs, in reading order.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="told">Codes of indicators whose contradiction with the text is told already.</param>
    public static IEnumerable<Finding> Of(CheckedFiling filing, IReadOnlySet<string> told) => filing.Sums
        .Where(m => !m.IsPartial && !m.Quantity.Terms.Concat(m.Quantity.Wholes.SelectMany(w => w)).Any(i => told.Contains(i.Code)))
        .GroupBy(m => (m.Quantity.Label, m.Quantity.Alternatives.Length))
        .Select(mentions => mentions.Select(m => Compare(filing, m)).ToArray())
        .Where(findings => findings.All(f => f is not null))
        .Select(findings => findings[0]!);

    private static Finding? Compare(CheckedFiling filing, SumMention mention)
    {
        if (Sum(filing, mention.Quantity.Terms) is not { } sum)
        {
            return null;
        }

        return mention.Quantity.IsShare ? Share(filing, mention, sum.Value)
            : mention.Contradicts(sum.Value, sum.Word) && mention.Quantity.Alternatives.All(a => Sum(filing, a) is { } other && mention.Contradicts(other.Value, other.Word))
                ? Differs(filing, mention, sum.Value)
                : null;
    }

    /// <summary>A share differs when it is none of any whole that the text may mean.</summary>
    private static Finding? Share(CheckedFiling filing, SumMention mention, decimal part)
    {
        var wholes = mention.Quantity.Wholes.Select(w => Sum(filing, w)).ToArray();
        if (wholes.Any(w => w is not { Value: > 0, Word: null }) || wholes.Any(w => !mention.Contradicts(part / w!.Value.Value * 100)))
        {
            return null;
        }

        var whole = wholes[0]!.Value.Value;
        var share = Math.Round(part / whole * 100, 2, MidpointRounding.AwayFromZero);
        return FindingCodes.TextShareDiffers.At(
            mention.Place,
            mention.Print(),
            FigureText.Digits(share),
            FigureText.Digits(mention.Value - share),
            mention.Quantity.Terms[0].Code,
            ("quote", mention.Quote),
            ("label", mention.Quantity.Label),
            ("part", FigureText.Digits(part)),
            ("whole", FigureText.Digits(whole)));
    }

    private static Finding Differs(CheckedFiling filing, SumMention mention, decimal sum) =>
        FindingCodes.TextSumDiffers.At(
            mention.Place,
            mention.Print(),
            FigureText.Digits(sum),
            FigureText.Digits(mention.Value - sum),
            mention.Quantity.Terms[0].Code,
            ("quote", mention.Quote),
            ("label", mention.Quantity.Label),
            ("measure", mention.Quantity.Measure),
            ("cells", TextFigures.Cells(filing, mention.Quantity.Terms)));

    /// <summary>The figures together; null when none is answered, or one is no number of a cell.</summary>
    private static (decimal Value, string? Word)? Sum(CheckedFiling filing, ImmutableArray<Indicator> terms)
    {
        var figures = terms.Select(t => filing.Figures.GetValueOrDefault(t.Code)).ToArray();
        return terms.Any(t => filing.Unreadable.Contains(t.Code))
            || figures.Any(f => f is { State: FigureState.Word } || TextFigures.IsFromText(f))
            || !figures.Any(f => f is { Value: not null })
            ? null
            : (figures.Sum(f => f?.Value ?? 0), figures.Any(f => f is { Word: Figure.LowerBound }) ? Figure.LowerBound : null);
    }
}
