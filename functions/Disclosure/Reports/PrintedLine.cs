using System.Collections.Immutable;

namespace Disclosure.Reports;

/// <summary>One paragraph of a chapter's text as it is printed.</summary>
/// <param name="IsHeading">Whether it is a heading below the chapter's: a line of its own, <c>（一）主动公开</c>.</param>
/// <param name="Lead">The numbered sentence a paragraph begins with, which stands for a heading; empty when there is none.</param>
/// <param name="Runs">The words behind it, and the figures among them.</param>
public sealed record PrintedLine(bool IsHeading, string Lead, ImmutableArray<NarrativeRun> Runs)
{
    /// <summary>The whole paragraph.</summary>
    public string Text => Lead + string.Concat(Runs.Select(r => r.Text));
}
