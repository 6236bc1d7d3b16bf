using Disclosure.Azure.Blobs;

namespace Disclosure.Azure.Verifying;

/// <summary>
/// What departments filed: every snapshot is named by its hash, every receipt has the bytes it was written with, and every
/// submission that the ledger has read is still that.
/// </summary>
internal sealed class FiledVerification(PipelineStorage storage, VerificationScope scope, VerificationRecord record)
{
    /// <summary>Looks at all of it.</summary>
    /// <param name="known">The submissions that the ledgers know.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(IReadOnlyDictionary<string, KnownSubmission> known, CancellationToken cancellation)
    {
        foreach (var (name, blob) in (await storage.Filings.ListAsync(scope.YearPrefix, cancellation)).Where(b => scope.HasFiled(b.Key)))
        {
            await record.BlobAsync(storage.Filings, name, blob.Metadata, Path.GetFileNameWithoutExtension(name), cancellation);
        }

        foreach (var (name, blob) in (await storage.Receipts.ListAsync(scope.YearPrefix, cancellation)).Where(b => scope.HasFiled(b.Key)))
        {
            await record.BlobAsync(storage.Receipts, name, blob.Metadata, null, cancellation);
        }

        var submissions = await storage.Submissions.ListAsync(scope.YearPrefix, cancellation);
        foreach (var (name, blob) in submissions.Where(b => scope.HasFiled(b.Key)))
        {
            await SubmissionAsync(name, SubmissionFile.Text(blob.Properties.ETag!.Value), known.GetValueOrDefault(name), cancellation);
        }

        foreach (var (name, _) in known.Where(k => !k.Value.IsDeleted && !submissions.ContainsKey(k.Key)))
        {
            record.Wait($"submissions/{name}", "the file", "nothing: deleted, and not recorded yet");
        }
    }

    private async Task SubmissionAsync(string name, string etag, KnownSubmission? known, CancellationToken cancellation)
    {
        if (known is null || known.IsDeleted || known.ETag != etag)
        {
            record.Wait($"submissions/{name}", known is null ? "a ledger row" : $"ETag {known.ETag}", $"ETag {etag}: not taken in yet, or changed since");
        }
        else if (await SubmissionFile.ReadAsync(storage.Submissions, name, cancellation) is { } file)
        {
            record.Same($"submissions/{name}", known.Sha256, file.Sha256);
        }
    }
}
