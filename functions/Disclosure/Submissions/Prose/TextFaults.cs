using Disclosure.Checking;

namespace Disclosure.Submissions.Prose;

/// <summary>What is plainly wrong with a paragraph as text, whatever it says.</summary>
internal static class TextFaults
{
    /// <summary>A heading or an item of a list may end in a comma; this many characters are a sentence.</summary>
    private const int ShortestSentence = 20;

    private const int LongestQuotation = 20;

    /// <summary>The findings about a paragraph: notices, because the text counts as it is.</summary>
    public static IEnumerable<Finding> Of(Passage passage)
    {
        if (Leftovers.First(passage.Text[passage.Start..]) is { } leftover)
        {
            yield return FindingCodes.TextLeftover.At(passage.At, CellText.Quote(leftover));
        }

        var text = CellText.Clean(passage.Text[passage.Start..]);
        if (text.Length >= ShortestSentence && text[^1] is ('，' or ',' or '、'))
        {
            yield return FindingCodes.TextUnfinished.At(passage.At, CellText.Quote(text, Math.Max(0, text.Length - LongestQuotation), text.Length));
        }
    }
}
