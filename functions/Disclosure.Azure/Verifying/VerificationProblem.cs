namespace Disclosure.Azure.Verifying;

/// <summary>What is wrong with a link of the chain.</summary>
public enum VerificationProblem
{
    /// <summary>It should be there and is not.</summary>
    Missing,

    /// <summary>Its bytes, or a property of it, are not those that were recorded.</summary>
    Changed,

    /// <summary>The ledger, or the manifests of editions, do not join here.</summary>
    Broken,

    /// <summary>It is there, and nothing accounts for it.</summary>
    Stray,

    /// <summary>It cannot be read as what it should be.</summary>
    Unreadable,

    /// <summary>Not wrong: it waits for the next sweep, consolidation or publication.</summary>
    Waiting,
}
