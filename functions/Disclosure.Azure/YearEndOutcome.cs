namespace Disclosure.Azure;

/// <summary>What the daily run found for an area.</summary>
public enum YearEndOutcome
{
    /// <summary>Everything approved was published before.</summary>
    Done,

    /// <summary>Not approved yet, and not overdue.</summary>
    Waiting,

    /// <summary>Not approved, and the deadline is over: an alert, never a publication.</summary>
    Overdue,

    /// <summary>Approved: an edition was published now.</summary>
    Published,

    /// <summary>Approved, but refused.</summary>
    Refused,
}
