using Disclosure.Checking;
using Disclosure.Documents.Csv;
using Disclosure.Documents.Docx;
using Disclosure.Documents.Html;
using Disclosure.Documents.Json;
using Disclosure.Documents.Markdown;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Text;
using Disclosure.Documents.Xls;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents;

/// <summary>
/// Bytes to a document (DESIGN.md section 4). The type is told by content; the file name only tells CSV and Markdown
/// from other plain text and stands in messages.
/// </summary>
public static class DocumentReader
{
    private static readonly IFormat[] Formats =
        [new DocxFormat(), new XlsxFormat(), new XlsFormat(), new PdfFormat(), new MarkdownFormat(), new JsonFormat(), new HtmlFormat(), new CsvFormat(), new TextFormat()];

    /// <summary>Reads a file under <see cref="ReadingBudget.Default"/>.</summary>
    /// <param name="fileName">The name it was handed in under; folders before it are ignored.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The document, or null and at least one error. Bad input never throws.</returns>
    public static ReadResult Read(string fileName, ReadOnlyMemory<byte> bytes) => Read(fileName, bytes, ReadingBudget.Default);

    /// <summary>Reads a file under a budget.</summary>
    /// <param name="fileName">The name it was handed in under; folders before it are ignored.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="budget">The limits to keep.</param>
    /// <returns>The document, or null and at least one error. Bad input never throws.</returns>
    public static ReadResult Read(string fileName, ReadOnlyMemory<byte> bytes, ReadingBudget budget)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(budget);
        var reading = new Reading(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..], bytes, budget);
        try
        {
            var format = Recognize(reading);
            format.Read(reading);
            return reading.Parts.IsEmpty
                ? new ReadResult(null, [.. reading.Findings, FindingCodes.Empty.At(null)])
                : new ReadResult(new Document(format.Name, reading.Parts) { Properties = reading.Properties }, reading.Findings);
        }
        catch (UnreadableException unreadable)
        {
            return new ReadResult(null, [.. reading.Findings, unreadable.Finding]);
        }
    }

    private static IFormat Recognize(Reading reading)
    {
        Reading.Within("file", reading.FileName, reading.Bytes.Length, reading.Budget.FileBytes);
        UnreadableKind.Refuse(reading);
        return Formats.FirstOrDefault(format => format.Recognizes(reading)) ?? throw UnreadableKind.Unknown(reading, "markup");
    }
}
