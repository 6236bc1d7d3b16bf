namespace Disclosure.Azure.Blobs;

/// <summary>What a blob is to hold.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="ContentType">MIME type.</param>
/// <param name="Metadata">Names and values, ASCII only.</param>
internal sealed record BlobContents(ReadOnlyMemory<byte> Bytes, string ContentType, Dictionary<string, string> Metadata)
{
    /// <summary>Name of the metadata that holds the SHA-256 of the bytes, so that a listing can tell what is there.</summary>
    public const string HashName = "sha256";

    /// <summary>Bytes with their hash as the only metadata.</summary>
    public static BlobContents Hashed(ReadOnlyMemory<byte> bytes, string contentType) =>
        new(bytes, contentType, new(StringComparer.Ordinal) { [HashName] = CanonicalJson.Hash(bytes.Span) });
}
