using System.Collections.Immutable;
using Disclosure.Reasons;

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
    /// until a reason is given. Errors that the office let stand are among them, with the waiver.
    /// </summary>
    public ImmutableArray<Finding> Warnings { get; init; } = [];

    /// <summary>The reasons the unit gives for warnings.</summary>
    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>The waivers by which the office let errors of the file stand. A file accepted without has none.</summary>
    public ImmutableArray<Reason> Waivers { get; init; } = [];
}
