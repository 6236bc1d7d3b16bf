using System.Collections.Immutable;
using Disclosure.Azure.Rows;
using Disclosure.Consolidation;
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
    /// <summary>The withdrawal by which its figures do not count; null without one.</summary>
    public Withdrawal? Withdrawal { get; init; }

    internal static UnitStatus Of(Unit unit, Head head, ImmutableArray<Withdrawal> withdrawals)
    {
        var withdrawal = head.Tables is { } tables ? withdrawals.FirstOrDefault(w => w.Covers(unit.Code, tables.Path)) : null;
        return new(unit, StateOf(head, withdrawal), head.Tables is not null && withdrawal is null, head.LastPath, head.LastReceived, head.LastFindings)
        {
            Withdrawal = withdrawal,
        };
    }

    private static UnitState StateOf(Head head, Withdrawal? withdrawal) =>
        withdrawal is not null ? UnitState.Withdrawn
        : head.LastOutcome is DeliveryOutcome.Rejected or DeliveryOutcome.Failed ? UnitState.Returned
        : (head.Tables ?? head.Texts) is not { } source ? UnitState.Nothing
        : source.Late ? UnitState.Late
        : UnitState.Accepted;
}
