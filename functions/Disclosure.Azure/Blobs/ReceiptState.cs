using Azure.Storage.Blobs.Models;

namespace Disclosure.Azure.Blobs;

/// <summary>The two blobs of a receipt as they were read; null where there is none.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Page">Its page.</param>
internal sealed record ReceiptState(BlobProperties? Receipt, BlobProperties? Page);
