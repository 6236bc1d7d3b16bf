namespace Disclosure.Documents.Pdf;

/// <summary>Characters that are drawn one after the other as one text: a line, or the lines of a text that was broken for want of room.</summary>
internal sealed record PdfBlock(List<PdfLetter> Letters);
