namespace Disclosure.Reports;

/// <summary>One file of a draft or a publication.</summary>
/// <param name="Path">Path under the draft's or edition's folder: <c>report.json</c>, <c>units/620403001.html</c>.</param>
/// <param name="ContentType">MIME type with charset.</param>
/// <param name="Bytes">The bytes; equal reports give equal bytes.</param>
public sealed record Artefact(string Path, string ContentType, ReadOnlyMemory<byte> Bytes);
