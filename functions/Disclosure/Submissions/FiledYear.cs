using System.Collections.Immutable;

namespace Disclosure.Submissions;

/// <summary>
/// What a unit's filings of one year say: its current figures and texts, perhaps from two files. The next year's are
/// compared with it.
/// </summary>
public sealed record FiledYear
{
    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>Figures by code, with their cells where they are known, perhaps of another edition; empty when there are none.</summary>
    public ImmutableSortedDictionary<string, Figure> Figures { get; init; } =
        ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The file the figures come from, without its folder; null when it is not known, as for an area's sum.</summary>
    public string? File { get; init; }

    /// <summary>Texts by chapter, as <see cref="Filing.Texts"/> has them; empty when there are none.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
}
