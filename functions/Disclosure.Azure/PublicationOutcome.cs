namespace Disclosure.Azure;

/// <summary>What a publication came to.</summary>
public enum PublicationOutcome
{
    /// <summary>The edition was published.</summary>
    Published,

    /// <summary>It was published before; what was missing of it was restored.</summary>
    AlreadyPublished,

    /// <summary>Refused: no definition knows the area as one, or the year has no edition of the form.</summary>
    UnknownArea,

    /// <summary>Refused: the report year has not ended in China, so that its figures are not complete.</summary>
    YearNotEnded,

    /// <summary>Refused: there is no <c>approval.json</c>.</summary>
    NotApproved,

    /// <summary>Refused: <c>approval.json</c> lacks one of draft, by, at, review, or its correction is no text or too long.</summary>
    ApprovalUnreadable,

    /// <summary>Refused: the approval names a draft that does not exist.</summary>
    UnknownDraft,

    /// <summary>Refused: the draft's <c>report.json</c> is not what its name says.</summary>
    DraftDamaged,

    /// <summary>Refused: the draft has warnings without a reason, or errors.</summary>
    OpenFindings,

    /// <summary>
    /// Refused: the manifest of a published edition and its copy are gone, and the approval names another draft than was published, so
    /// that it cannot be made again as it was.
    /// </summary>
    ManifestLost,

    /// <summary>Refused: the approval names another draft than was published last, and no reason (<c>correction</c>).</summary>
    CorrectionWithoutReason,
}
