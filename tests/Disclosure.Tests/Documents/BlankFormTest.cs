using System.Globalization;
using CsCheck;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Submissions;
using Disclosure.Tests.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = Disclosure.Documents.Table;

namespace Disclosure.Tests.Documents;

/// <summary>
/// The blank form of 2021 as a unit gets it, made by WPS, filled a few times; <c>FORM_FILLS=1000</c> in the environment
/// fills it a thousand times.
/// </summary>
public sealed class BlankFormTest
{
    private static readonly Edition Edition = SeedForms.Edition("2021");
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    /// <summary>Chapters 一, 五 and 六 hold the form's instruction until somebody writes them.</summary>
    private static string[] Instructions { get; } = ["TEXT-INSTRUCTION", "TEXT-INSTRUCTION", "TEXT-INSTRUCTION"];

    private static int Fills { get; } = int.TryParse(Environment.GetEnvironmentVariable("FORM_FILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var fills) ? fills : 15;

    private static byte[] Blank { get; } = File.Exists(Path) ? File.ReadAllBytes(Path) : [];

    private static string Path => System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", "reference", "blank-form-2021.docx");

    [Fact]
    public void The_blank_form_has_exactly_the_grids_of_the_edition()
    {
        var tables = DocumentReader.Read("空白表.docx", File.ReadAllBytes(RepositoryRoot.Reference("blank-form-2021.docx"))).Document().Parts.OfType<Table>().ToArray();
        var printed = Edition.Tables.Where(t => !t.Blocks.IsEmpty).ToArray();

        Assert.Equal(printed.Length, tables.Length);
        for (var i = 0; i < tables.Length; i++)
        {
            Assert.Equal(Printed(printed[i]), tables[i].Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, Letters(c.Text))));
        }
    }

    [Fact]
    public void The_form_as_it_is_is_returned_as_blank_and_its_instructions_are_no_text()
    {
        var inspection = Inspector.Inspect(Definitions, "年报.docx", File.ReadAllBytes(RepositoryRoot.Reference("blank-form-2021.docx")), 2023, "620403506", null);

        Assert.Equal(["FORM-BLANK"], inspection.Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Code));
        Assert.Equal(Instructions, inspection.Findings.Where(f => f.Severity == Severity.Notice).Select(f => f.Code));
        Assert.Empty(inspection.Submission!.Texts);
        Assert.Equal(0, inspection.Submission.UnplacedCount);
    }

    [Fact]
    public void The_form_filled_with_valid_figures_reads_back_exactly_and_is_accepted()
    {
        RepositoryRoot.Reference("blank-form-2021.docx");
        Gen.Int.Sample(seed =>
        {
            var random = new Random(seed);
            var figures = ValidFigures.Of(Edition, random);
            var bytes = Fill(figures, random);

            var inspection = Inspector.Inspect(Definitions, "年报.docx", bytes, 2021, "620403101", null);

            Assert.Equal(Outcome.Accepted, inspection.Outcome);
            Assert.DoesNotContain(inspection.Findings, f => f.Severity != Severity.Notice);
            Assert.Empty(inspection.Submission!.Unplaced);
            Assert.Equal(figures, inspection.Submission.Figures.Select(f => KeyValuePair.Create(f.Key, f.Value with { At = null })));
        }, iter: Fills);
    }

    [Fact]
    public void Blanks_notes_words_and_marks_read_back_with_their_cells()
    {
        RepositoryRoot.Reference("blank-form-2021.docx");
        Gen.Int.Sample(seed =>
        {
            var random = new Random(seed);
            var figures = FigurePrinter.Figures(Edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators), random);

            var submission = FormMatcher.Match(DocumentReader.Read("年报.docx", Fill(figures, random)).Document(), Edition, 2021);

            Assert.Equal(Instructions, submission.Findings.Select(f => f.Code));
            Assert.Equal(
                figures.OrderBy(f => f.Key, StringComparer.Ordinal),
                submission.Figures.Select(f => KeyValuePair.Create(f.Key, f.Value with { At = null })));
            Assert.Equal("table 1 row 4 column 2", submission.Figures["normative_documents_issued"].At);
            Assert.Equal("table 2 row 8 column 10", submission.Figures["requests_refused_state_secret_total"].At);
            Assert.Equal("table 3 row 4 column 15", submission.Figures["suit_after_review_total"].At);
        }, iter: Fills);
    }

    /// <summary>The blocks of a table one below the other; the last column of a narrow one reaches to the edge.</summary>
    private static IEnumerable<(int, int, int, int, string)> Printed(FormTable table)
    {
        var layouts = table.Blocks.Select(GridLayout.Of).ToArray();
        var width = layouts.Max(l => l.Columns);
        var top = 0;
        foreach (var layout in layouts)
        {
            foreach (var cell in layout.Cells)
            {
                var span = cell.Column + cell.ColumnSpan == layout.Columns ? width - cell.Column : cell.ColumnSpan;
                yield return (top + cell.Row, cell.Column, cell.RowSpan, span, Letters(cell.Text));
            }

            top += layout.Rows;
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The form with figures in its empty cells, in printed order, written in runs as an editor leaves them.</summary>
    private static byte[] Fill(IReadOnlyDictionary<string, Figure> figures, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(Blank);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var cells = document.MainDocumentPart!.Document!.Body!.Descendants<TableCell>()
                .Where(cell => string.IsNullOrWhiteSpace(cell.InnerText) && cell.TableCellProperties?.VerticalMerge is null or { Val.InnerText: "restart" })
                .ToArray();
            var indicators = Edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators).ToArray();
            Assert.Equal(indicators.Length, cells.Length);
            for (var i = 0; i < cells.Length; i++)
            {
                var paragraph = cells[i].Elements<Paragraph>().First();
                foreach (var run in Runs(FigurePrinter.Print(figures[indicators[i].Code], indicators[i], random), random))
                {
                    paragraph.AppendChild(run);
                }
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<Run> Runs(string text, Random random)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = random.Next(1, text.Length - i + 1);
            yield return text[i] == '\n'
                ? new Run(new Break())
                : new Run(new Text(text.Substring(i, length).Split('\n')[0]) { Space = SpaceProcessingModeValues.Preserve });
            i += text[i] == '\n' ? 1 : text.Substring(i, length).Split('\n')[0].Length;
        }
    }
}
