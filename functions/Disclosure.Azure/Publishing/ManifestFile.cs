namespace Disclosure.Azure.Publishing;

/// <summary>One file of a published edition.</summary>
/// <param name="Path">Path under the edition's folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="ContentType">MIME type with charset.</param>
public sealed record ManifestFile(string Path, string Sha256, long Length, string ContentType);
