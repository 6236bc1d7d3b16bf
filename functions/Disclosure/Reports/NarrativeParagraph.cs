using System.Collections.Immutable;

namespace Disclosure.Reports;

/// <summary>One section of the written text of chapter 二.</summary>
/// <param name="Heading">The heading, without numbering.</param>
/// <param name="Runs">Words and figures in reading order; never empty.</param>
public sealed record NarrativeParagraph(string Heading, ImmutableArray<NarrativeRun> Runs)
{
    /// <summary>The paragraph as plain text.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));
}
