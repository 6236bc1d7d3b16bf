using Disclosure.Checking;
using Disclosure.Checking.Repetition;

namespace Disclosure.Consolidation;

/// <summary>
/// Texts that units of an area have from one another (PRACTICE.md). The same from beginning to end, numbers included, wants
/// a reason; much the same is told.
/// </summary>
internal static class SharedTexts
{
    private const double Much = 0.7;

    /// <summary>The findings, each with the unit it is about.</summary>
    public static IEnumerable<(string Unit, Finding Finding)> Of(ConsolidationInput input)
    {
        var children = input.Children.Where(c => c.Texts is not null).OrderBy(c => c.Unit.Code, StringComparer.Ordinal).ToArray();
        ComparedText[] texts = [.. children.Select(c => ComparedText.Of(RepeatedLastYear.OwnText(input.Edition, c.Texts!), input.Year, c.Unit.Name.Zh))];
        foreach (var found in TextRepetition.Among(texts, Much, RepeatedLastYear.ShortestText))
        {
            var (unit, other) = (children[found.Text].Unit, children[found.Other].Unit);
            var code = found.IsSame ? FindingCodes.TextsOfOtherUnit : FindingCodes.TextsLikeOtherUnit;
            yield return (unit.Code, code.At(
                null,
                $"{RepeatedLastYear.Percent(found.Share)}%",
                arguments: [("unit", unit.Name), ("otherUnit", other.Name), ("passages", string.Join('；', found.Passages.Select(p => $"“{p}”")))]));
        }
    }
}
