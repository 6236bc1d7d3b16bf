namespace Disclosure.Azure;

/// <summary>What the daily run found for an area.</summary>
public enum YearEndOutcome
{
    /// <summary>Published before.</summary>
    Done,

    /// <summary>Not approved yet, and not overdue.</summary>
    Waiting,

    /// <summary>Not approved, and the deadline is over: an alert, never a publication.</summary>
    Overdue,

    /// <summary>Approved: it was published now, or refused.</summary>
    Tried,
}
