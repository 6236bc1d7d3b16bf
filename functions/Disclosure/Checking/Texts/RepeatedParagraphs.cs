using System.Globalization;
using Disclosure.Submissions;

namespace Disclosure.Checking.Texts;

/// <summary>A paragraph stands in the text twice, word for word.</summary>
internal static class RepeatedParagraphs
{
    /// <summary>Shorter ones are headings and stock phrases: <c>未收取信息处理费</c>.</summary>
    private const int Shortest = 30;

    private const int LongestQuotation = 30;

    /// <summary>The findings, one for each paragraph that comes again.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        var first = new Dictionary<string, Passage>(StringComparer.Ordinal);
        foreach (var passage in filing.Passages)
        {
            var letters = LabelKey.Letters(CellText.Fold(passage.Text[passage.Start..]));
            if (letters.Length >= Shortest && !first.TryAdd(letters, passage))
            {
                yield return new(FindingCodes.ParagraphTwice, code => code.At(
                    passage.At,
                    CellText.Cut(CellText.Quote(passage.Text[passage.Start..]), LongestQuotation),
                    arguments: [("other", first[letters].At), ("length", letters.Length.ToString(CultureInfo.InvariantCulture))]));
            }
        }
    }
}
