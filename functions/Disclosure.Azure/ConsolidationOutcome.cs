namespace Disclosure.Azure;

/// <summary>What a consolidation did.</summary>
public enum ConsolidationOutcome
{
    /// <summary>The area was not due: the message is dropped.</summary>
    NotDue,

    /// <summary>No definition knows the area, or it reports no sum, in that year: its due row is deleted.</summary>
    UnknownArea,

    /// <summary>The sum was there already.</summary>
    Unchanged,

    /// <summary>A new sum was committed.</summary>
    Committed,
}
