namespace Disclosure.Azure;

/// <summary>What the daily run found for one area and year, and did.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Area">Area code.</param>
/// <param name="Outcome">What it found.</param>
/// <param name="Publication">What the publication came to.</param>
public sealed record YearEndResult(int Year, string Area, YearEndOutcome Outcome, PublicationResult Publication)
{
    /// <summary>What the first edition lacks; null when there is one.</summary>
    public MissingForPublication? Missing { get; init; }
}
