using System.Net;
using System.Text;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Documents;

namespace Disclosure.Tests.Samples;

/// <summary>The published report of 2019 written as a page, a list, a workbook and a Word document: every one says the same.</summary>
public sealed class ReportInOtherFormatsTest
{
    [Theory]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void The_published_report_gives_the_same_figures_texts_and_findings(string format)
    {
        var text = File.ReadAllBytes(RepositoryRoot.Reference("pingchuan-2019-report.txt"));
        var document = DocumentReader.Read("report.txt", text).Document!;
        var expected = Inspect("report.txt", text);

        var actual = Inspect($"report.{format}", Write(document, format));

        Assert.Equal(Outcome.Accepted, actual.Outcome);
        Assert.Equal(Said(expected.Submission!), Said(actual.Submission!));
        Assert.Equal(expected.Submission!.Texts.Keys, actual.Submission!.Texts.Keys);
        Assert.Equal(expected.Findings.Select(f => f.Code).Order(StringComparer.Ordinal), actual.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(0, actual.Submission.UnplacedCount);
    }

    private static Inspection Inspect(string name, ReadOnlyMemory<byte> bytes) =>
        Inspector.Inspect(SampleFilings.Definitions, name, bytes, SampleFilings.Year, SampleFilings.Area, lastYear: null);

    private static IEnumerable<(string, Figure)> Said(Submission submission) => submission.Figures.Select(f => (f.Key, f.Value with { At = null }));

    private static byte[] Write(Document document, string format) => format switch
    {
        "html" => Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8>{string.Concat(document.Parts.Select(Html))}"),
        "csv" => Encoding.UTF8.GetBytes(string.Concat(Rows(document).Select(row => string.Join(',', row.Select(Quoted)) + "\n"))),
        "xlsx" => new TestWorkbook(string.Concat(Rows(document).Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"))).Bytes(),
        _ => new TestDocx(string.Concat(document.Parts.Select(Word))).Bytes(),
    };

    private static IEnumerable<string[]> Rows(Document document) =>
        document.Parts.SelectMany(part => part is Table table ? Grid(table) : [[((Paragraph)part).Text]]);

    /// <summary>Every position of a table; what a merged cell covers looks like a blank.</summary>
    private static string[][] Grid(Table table)
    {
        var width = table.Cells.Max(c => c.Column + c.ColumnSpan);
        var rows = Enumerable.Range(0, table.Cells.Max(c => c.Row) + 1).Select(_ => Enumerable.Repeat(string.Empty, width).ToArray()).ToArray();
        foreach (var cell in table.Cells)
        {
            rows[cell.Row][cell.Column] = cell.Text;
        }

        return rows;
    }

    private static string Html(DocumentPart part) => part is Table table
        ? $"<table>{string.Concat(Grid(table).Select(row => $"<tr>{string.Concat(row.Select(c => $"<td>{Escaped(c).Replace("\n", "<br>", StringComparison.Ordinal)}</td>"))}</tr>"))}</table>"
        : $"<p>{Escaped(((Paragraph)part).Text)}</p>";

    private static string Word(DocumentPart part) => part is Table table
        ? TestDocx.Tbl([.. Grid(table).Select(row => row.Select(Escaped).ToArray())])
        : TestDocx.P(Escaped(((Paragraph)part).Text));

    private static string Cell(string text) => text.Length == 0 ? "<c/>" : $"""<c t="inlineStr"><is><t xml:space="preserve">{Escaped(text)}</t></is></c>""";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
