using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Documents;

namespace Disclosure.Tests.Samples;

/// <summary>The published report of 2019 written as a page, a list, a workbook, a Word document and a PDF: every one says the same.</summary>
public sealed class ReportInOtherFormatsTest
{
    [Theory]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public void The_published_report_gives_the_same_figures_texts_and_findings(string format)
    {
        var text = File.ReadAllBytes(RepositoryRoot.Reference("pingchuan-2019-report.txt"));
        var document = DocumentReader.Read("report.txt", text).Document!;
        var expected = Inspect("report.txt", text);

        var actual = Inspect($"report.{format}", DocumentPrinter.Print(document, format, new Random(1)));

        Assert.Equal(Outcome.Accepted, actual.Outcome);
        Assert.Equal(Said(expected.Submission!), Said(actual.Submission!));
        Assert.Equal(expected.Submission!.Texts.Keys, actual.Submission!.Texts.Keys);
        Assert.Equal(expected.Findings.Select(f => f.Code).Order(StringComparer.Ordinal), actual.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(0, actual.Submission.UnplacedCount);
    }

    private static Inspection Inspect(string name, ReadOnlyMemory<byte> bytes) =>
        Inspector.Inspect(SampleFilings.Definitions, name, bytes, SampleFilings.Year, SampleFilings.Area, lastYear: null);

    private static IEnumerable<(string, Figure)> Said(Submission submission) => submission.Figures.Select(f => (f.Key, f.Value with { At = null }));
}
