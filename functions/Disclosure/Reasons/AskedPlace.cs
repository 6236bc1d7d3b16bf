using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Reasons;

/// <summary>What a reason of a unit's file says it is about.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Item">Its item, plain; empty when it has none.</param>
/// <param name="Observed">What it says was read, plain; null when it does not say.</param>
/// <param name="Indicator">The code of the indicator its item names; null when it names none.</param>
internal sealed record AskedPlace(SubmittedReason Reason, string Item, string? Observed, string? Indicator)
{
    /// <summary>Takes a reason as it was given.</summary>
    public static AskedPlace Of(SubmittedReason reason, Edition edition) => new(
        reason,
        Plain(reason.Item),
        reason.Observed is { } observed ? Plain(observed) : null,
        reason.Item.Length is > 0 and <= LabelKey.Longest ? FormIndex.Of(edition).Named(reason.Item, LabelKey.Of(reason.Item))?.Code : null);

    /// <summary>
    /// Whether it can be about a warning that another file of the unit shows: places are of one file only, and what names
    /// neither an indicator nor what was read would explain whatever comes.
    /// </summary>
    public bool IsOfOthers => Indicator is not null || (Item.Length == 0 && Observed is not null);

    /// <summary>It, for whatever warning it fits there.</summary>
    public Reason Of(string unit) => new(unit, Reason.Code, Indicator, Reason.Text, Reason.By) { Observed = Reason.Observed };

    /// <summary>A text without width, case and spaces.</summary>
    public static string Plain(string text) => CellText.Fold(CellText.Clean(text)).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
}
