using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Verifying;

/// <summary>What the ledger knows last of a submission.</summary>
/// <param name="ETag">ETag of the version that was read.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="IsDeleted">Whether it was found deleted since.</param>
internal sealed record KnownSubmission(string ETag, string Sha256, bool IsDeleted)
{
    /// <summary>After one more row of the chain.</summary>
    public static KnownSubmission After(KnownSubmission? before, LedgerRow row) => row.Outcome == DeliveryOutcome.Deleted
        ? new(row.ETag, before?.Sha256 ?? string.Empty, true)
        : new(row.ETag, row.Sha256, false);
}
