using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Disclosure.Azure.Tests;

/// <summary>Everything storage holds, without ETags and times of its own, as lines to compare.</summary>
internal static class StorageState
{
    public static async Task<IReadOnlyList<string>> ReadAsync(PipelineStorage storage, CancellationToken cancellation)
    {
        var lines = new List<string>();
        BlobContainerClient[] containers =
            [storage.Submissions, storage.Receipts, storage.Filings, storage.Office, storage.Drafts, storage.Published];
        foreach (var container in containers)
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, cancellation))
            {
                var hash = Convert.ToHexString(blob.Properties.ContentHash ?? []);
                var metadata = string.Join(',', blob.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={m.Value}"));
                lines.Add($"{container.Name}/{blob.Name} {blob.Properties.ContentType} {blob.Properties.ContentLength} {hash} {metadata}");
            }
        }

        foreach (var table in (TableClient[])[storage.FilingRows, storage.Work])
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
            {
                lines.Add($"{table.Name} {Row(row)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Empties everything but the submissions.</summary>
    public static async Task ResetAsync(PipelineStorage storage, CancellationToken cancellation)
    {
        BlobContainerClient[] containers = [storage.Receipts, storage.Filings, storage.Office, storage.Drafts, storage.Published];
        await Task.WhenAll(
        [
            .. containers.Select(c => c.DeleteAsync(cancellationToken: cancellation)),
            storage.FilingRows.DeleteAsync(cancellation),
            storage.Work.DeleteAsync(cancellation),
            storage.Consolidate.ClearMessagesAsync(cancellation),
        ]);
        await storage.EnsureCreatedAsync(cancellation);
    }

    private static string Row(TableEntity row)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in row.Where(p => p.Key is not ("odata.etag" or "Timestamp")).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}={value};");
        }

        return text.ToString();
    }
}
