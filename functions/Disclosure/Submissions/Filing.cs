using System.Collections.Immutable;

namespace Disclosure.Submissions;

/// <summary>
/// What was read from one accepted file, as kept in <c>filings/{year}/{unit}/{hash}.json</c>: figures with their cells,
/// and texts. Its canonical JSON holds no times and no ETags, and its SHA-256 names it. An area's sum is a filing too.
/// </summary>
public sealed record Filing
{
    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>Code of the unit or area.</summary>
    public required string Unit { get; init; }

    /// <summary>Edition id.</summary>
    public required string Edition { get; init; }

    /// <summary>Figures by code; null when the file holds no table of the form, so that it replaces none.</summary>
    public ImmutableSortedDictionary<string, Figure>? Figures { get; init; }

    /// <summary>Answers in rows the form does not have; null when the file holds none.</summary>
    public ImmutableArray<LocalFigure>? Local { get; init; }

    /// <summary>Texts by chapter number; null when the file holds none, so that it replaces none.</summary>
    public ImmutableSortedDictionary<string, string>? Texts { get; init; }

    /// <summary>
    /// The warnings that only the file itself could show (numbers run together, a missing chapter): they too stop approval
    /// until a reason is given.
    /// </summary>
    public ImmutableArray<Finding> Warnings { get; init; } = [];
}
