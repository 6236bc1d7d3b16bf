namespace Disclosure.Azure;

/// <summary>What became of a report that was brought in.</summary>
public enum ImportOutcome
{
    /// <summary>It is in storage, and counts.</summary>
    Imported,

    /// <summary>The same bytes were there under the same name; nothing changed.</summary>
    Unchanged,

    /// <summary>It has errors, or its year has not begun; nothing was stored.</summary>
    Refused,
}
