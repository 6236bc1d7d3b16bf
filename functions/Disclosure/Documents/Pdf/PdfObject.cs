namespace Disclosure.Documents.Pdf;

/// <summary>Where an object of a PDF lies: its body, and the bytes of its stream as they are in the file.</summary>
/// <param name="Body">What stands between <c>obj</c> and <c>endobj</c> or <c>stream</c>.</param>
/// <param name="Stream">The stream's bytes before any filter, or null.</param>
internal readonly record struct PdfObject(ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte>? Stream);
