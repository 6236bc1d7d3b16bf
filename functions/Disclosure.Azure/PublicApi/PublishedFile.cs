namespace Disclosure.Azure;

/// <summary>One file of an edition as its manifest names it.</summary>
/// <param name="Path">Path under the edition's folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="ContentType">MIME type with charset.</param>
internal sealed record PublishedFile(string Path, string Sha256, string ContentType);
