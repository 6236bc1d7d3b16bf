using System.Collections.Immutable;
using Disclosure.Checking;

namespace Disclosure.Azure;

/// <summary>What a report that is not published yet lacks.</summary>
/// <param name="Units">Units in scope without figures, by code; none beside an imported report.</param>
/// <param name="Open">How many findings of the draft want a reason.</param>
/// <param name="Chapters">Chapters the report has to have and nobody wrote: <c>一</c>, <c>五</c>, <c>preface</c>; among the open findings too.</param>
/// <param name="HasDraft">Whether there is a draft.</param>
/// <param name="IsApproved">Whether there is an approval that can be read.</param>
public sealed record MissingForPublication(ImmutableArray<string> Units, int Open, ImmutableArray<string> Chapters, bool HasDraft, bool IsApproved)
{
    /// <summary>Reads it from a status.</summary>
    public static MissingForPublication Of(AreaStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(
            status.Imported is not null ? [] : [.. status.Units.Where(u => u.Unit.Included && !u.HasFigures).Select(u => u.Unit.Code)],
            status.Open.Length,
            [.. status.Open.Where(o => o.Finding.Code == FindingCodes.AreaTextMissing.Code).Select(o => o.Finding.Observed ?? string.Empty)],
            status.Draft is not null,
            status.Approval is not null);
    }
}
