using Azure.Storage.Blobs.Models;

namespace Disclosure.Azure.Blobs;

/// <summary>What there is of a receipt.</summary>
/// <param name="Blobs">The blobs as they were listed, by name.</param>
internal sealed record ReceiptState(Dictionary<string, BlobItem> Blobs);
