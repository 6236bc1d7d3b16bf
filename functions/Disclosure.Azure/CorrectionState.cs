namespace Disclosure.Azure;

/// <summary>Whether the approval asks for a correction of what is published.</summary>
public enum CorrectionState
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It names another draft and says why: the next run publishes it, unless findings are open.</summary>
    Approved,

    /// <summary>It names another draft and does not say why: nothing is published.</summary>
    WithoutReason,

    /// <summary>It names the draft of an edition before the last, which is not published again.</summary>
    PublishedBefore,
}
