namespace Disclosure.Local;

/// <summary>What the main job on a year's samples came to.</summary>
internal enum DemonstrationOutcome
{
    /// <summary>The report could not be published.</summary>
    NotPublished,

    /// <summary>It is published, and something was new or restored.</summary>
    Published,

    /// <summary>It was published before, and nothing differs from the run before.</summary>
    Unchanged,
}
