using System.Collections.Immutable;
using Disclosure.Reasons;
using Disclosure.Submissions;

namespace Disclosure.Checking;

/// <summary>
/// Everything known of one file once it was read and checked. The outcome is derived from the findings, so a rejection
/// without a finding cannot be made.
/// </summary>
public sealed record Inspection
{
    /// <summary>File name as delivered, without folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Report year; null when unknown.</summary>
    public int? Year { get; init; }

    /// <summary>Unit code; null when unknown.</summary>
    public string? Unit { get; init; }

    /// <summary>Edition id; null when the year has none.</summary>
    public string? Edition { get; init; }

    /// <summary>What the file says; null when it could not be read or matched.</summary>
    public Submission? Submission { get; init; }

    /// <summary>All findings: of reading, matching and checking, in document order.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>
    /// The errors and warnings among <see cref="Findings"/> that only the file itself can show: the others can be made anew
    /// from its figures and texts.
    /// </summary>
    public ImmutableArray<Finding> Kept { get; init; } = [];

    /// <summary>The reasons the file gives for its warnings, and those that may be about what other files show.</summary>
    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>The waivers of the office that let errors of it stand.</summary>
    public ImmutableArray<Reason> Waivers { get; init; } = [];

    /// <summary>Unreadable without a submission, rejected with an error, else accepted.</summary>
    public Outcome Outcome => Findings.Any(f => f.Severity == Severity.Error)
        ? Submission is null ? Outcome.Unreadable : Outcome.Rejected
        : Outcome.Accepted;

    /// <summary>What an accepted file leaves in storage; null for any other outcome.</summary>
    public Filing? Filing => Outcome == Outcome.Accepted && Submission is { } s && Year is { } year && Unit is { } unit && Edition is { } edition
        ? new Filing
        {
            Year = year,
            Unit = unit,
            Edition = edition,
            Figures = s.Tables.IsEmpty ? null : s.Figures,
            Local = s.Local.IsEmpty ? null : s.Local,
            Texts = s.Texts.IsEmpty ? null : s.Texts,
            Warnings = [.. Kept.Select(Unexplained)],
            Reasons = Reasons,
            Waivers = Waivers,
        }
        : null;

    /// <summary>What explains a warning is kept beside it once; that it was an error is known by the waiver.</summary>
    private static Finding Unexplained(Finding finding) =>
        finding.Explanation?.Source == ExplanationSource.Waiver ? finding : finding with { Explanation = null };
}
