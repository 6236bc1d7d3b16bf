using System.Collections.Immutable;

namespace Disclosure.Azure;

/// <summary>What a report that is not published yet lacks.</summary>
/// <param name="Units">Units in scope without figures, by code; none beside an imported report.</param>
/// <param name="Open">How many findings of the draft want a reason.</param>
/// <param name="HasDraft">Whether there is a draft.</param>
/// <param name="IsApproved">Whether there is an approval that can be read.</param>
public sealed record MissingForPublication(ImmutableArray<string> Units, int Open, bool HasDraft, bool IsApproved)
{
    /// <summary>Reads it from a status.</summary>
    public static MissingForPublication Of(AreaStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(
            status.Imported is not null ? [] : [.. status.Units.Where(u => u.Unit.Included && !u.HasFigures).Select(u => u.Unit.Code)],
            status.Open.Length,
            status.Draft is not null,
            status.Approval is not null);
    }
}
