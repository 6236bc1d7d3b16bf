namespace Disclosure.Azure;

/// <summary>Where a unit stands, as the office sees it.</summary>
public enum UnitState
{
    /// <summary>Nothing was handed in.</summary>
    Nothing,

    /// <summary>The last file was returned with errors; an earlier good one may still count.</summary>
    Returned,

    /// <summary>What it handed in was accepted, in time.</summary>
    Accepted,

    /// <summary>What it handed in was accepted, after the deadline.</summary>
    Late,

    /// <summary>What it handed in was accepted, and the office withdrew its figures.</summary>
    Withdrawn,
}
