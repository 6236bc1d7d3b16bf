using Disclosure.Azure.Rows;
using Disclosure.Units;

namespace Disclosure.Azure;

/// <summary>One child of an area in a status.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HasFigures">Whether a good filing of figures counts, whatever came last.</param>
/// <param name="LastFile">Blob of its last delivery under <c>submissions/</c>; null when there was none.</param>
/// <param name="LastReceived">When that was received.</param>
/// <param name="Findings">What was found in it.</param>
public sealed record UnitStatus(
    Unit Unit, UnitState State, bool HasFigures, string? LastFile, DateTimeOffset? LastReceived, FindingCounts Findings)
{
    internal static UnitStatus Of(Unit unit, Head head) =>
        new(unit, StateOf(head), head.Tables is not null, head.LastPath, head.LastReceived, head.LastFindings);

    private static UnitState StateOf(Head head) =>
        head.LastOutcome is DeliveryOutcome.Rejected or DeliveryOutcome.Failed ? UnitState.Returned
        : (head.Tables ?? head.Texts) is not { } source ? UnitState.Nothing
        : source.Late ? UnitState.Late
        : UnitState.Accepted;
}
