using Azure;

namespace Disclosure.Azure.Blobs;

/// <summary>A blob read whole.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="ETag">Their version.</param>
/// <param name="ContentType">MIME type.</param>
internal sealed record StoredBlob(ReadOnlyMemory<byte> Bytes, ETag ETag, string ContentType);
