using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One wording of a phrase.</summary>
/// <param name="Before">What stands before the number, in this order, with anything between.</param>
/// <param name="IsAdjacent">Whether the last of <paramref name="Before"/> stands right before the number.</param>
/// <param name="After">What stands behind the number and its unit of measure, in this order, with anything between.</param>
/// <param name="FollowsDirectly">Whether the first of <paramref name="After"/> stands right behind the unit of measure.</param>
public sealed record PhraseWording(ImmutableArray<string> Before, bool IsAdjacent, ImmutableArray<string> After, bool FollowsDirectly)
{
    /// <summary>How much of a text it fixes: of two wordings that fit a number, the longer one says more about it.</summary>
    public int Length { get; } = Before.Concat(After).Sum(part => part.Length);
}
