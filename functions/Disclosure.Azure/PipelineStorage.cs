using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Disclosure.Azure;

/// <summary>The containers, tables and queue of the pipeline (DESIGN.md section 5).</summary>
public sealed class PipelineStorage
{
    /// <summary>Opens them; calls nothing yet.</summary>
    /// <exception cref="FormatException">A connection is neither a connection string nor a URI.</exception>
    public PipelineStorage(StorageConnections connections, StorageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connections);
        options ??= new StorageOptions();
        var intake = new StorageClients(connections.Intake, options);
        var blobs = intake.Blobs();
        Submissions = blobs.GetBlobContainerClient("submissions");
        Receipts = blobs.GetBlobContainerClient("receipts");
        Filings = blobs.GetBlobContainerClient("filings");
        Office = blobs.GetBlobContainerClient("office");
        Drafts = blobs.GetBlobContainerClient("drafts");
        Published = new StorageClients(connections.Public, options).Blobs().GetBlobContainerClient("published");
        FilingRows = intake.Tables().GetTableClient("filings");
        Work = intake.Tables().GetTableClient("work");
        Consolidate = intake.Queues().GetQueueClient("consolidate");
    }

    /// <summary><c>{year}/{unit}/{file}</c>: written by departments, never touched by anyone else.</summary>
    public BlobContainerClient Submissions { get; }

    /// <summary>The path of the submission, with <c>.json</c> and <c>.html</c>.</summary>
    public BlobContainerClient Receipts { get; }

    /// <summary><c>{year}/{unit}/{hash}.json</c>: what was read.</summary>
    public BlobContainerClient Filings { get; }

    /// <summary><c>{area}/{year}/</c>: adjustments, reasons, approval.</summary>
    public BlobContainerClient Office { get; }

    /// <summary><c>{area}/{year}/{hash}/</c>.</summary>
    public BlobContainerClient Drafts { get; }

    /// <summary><c>{area}/{year}/{edition}/</c>, in the public account.</summary>
    public BlobContainerClient Published { get; }

    /// <summary>Table <c>filings</c>: figures, heads, ledger.</summary>
    public TableClient FilingRows { get; }

    /// <summary>Table <c>work</c>: areas due for consolidation.</summary>
    public TableClient Work { get; }

    /// <summary>Queue <c>consolidate</c>, Base64 messages.</summary>
    public QueueClient Consolidate { get; }

    /// <summary>Creates what is missing. In Azure the templates do that, and the identities may not.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        BlobContainerClient[] containers = [Submissions, Receipts, Filings, Office, Drafts, Published];
        await Task.WhenAll(
        [
            .. containers.Select(c => c.CreateIfNotExistsAsync(cancellationToken: cancellation)),
            FilingRows.CreateIfNotExistsAsync(cancellation),
            Work.CreateIfNotExistsAsync(cancellation),
            Consolidate.CreateIfNotExistsAsync(cancellationToken: cancellation),
        ]);
    }
}
