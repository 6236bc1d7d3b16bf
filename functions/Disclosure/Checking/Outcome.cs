namespace Disclosure.Checking;

/// <summary>What became of a file.</summary>
public enum Outcome
{
    /// <summary>No error was found.</summary>
    Accepted,

    /// <summary>At least one error was found.</summary>
    Rejected,

    /// <summary>The file could not be read at all; at least one error says why.</summary>
    Unreadable,
}
