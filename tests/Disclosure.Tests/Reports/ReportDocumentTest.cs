using System.Collections.Immutable;
using System.IO.Compression;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Submissions;
using Disclosure.Tests.Consolidation;
using Disclosure.Tests.Forms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Disclosure.Tests.Reports;

/// <summary>The report as a Word document, read back by the pipeline's own reader and matcher.</summary>
public sealed class ReportDocumentTest
{
    private static readonly ImmutableArray<Artefact> Pingchuan = ReportRenderer.Render(PingchuanReport.Report, PingchuanReport.Edition);

    [Fact]
    public void The_areas_document_read_back_gives_every_figure_and_every_text()
    {
        var read = Read(Pingchuan, "report.docx", PingchuanReport.Edition);

        Assert.All(PingchuanReport.Report.Figures, f => Assert.Equal(
            (f.Key, f.Value.Figure), (f.Key, (read.Figures.GetValueOrDefault(f.Key) ?? Figure.Blank()) with { At = null })));
        Assert.Equal(["preface", "一", "三", "二", "五", "六", "四"], read.Texts.Keys);
        Assert.All(PingchuanReport.Report.Texts, t => Assert.Contains(t.Value, read.Texts[t.Key], StringComparison.Ordinal));
        Assert.Equal(2019, read.DeclaredYear);
        Assert.Empty(read.Unplaced);
    }

    [Fact]
    public void Every_units_document_read_back_gives_its_figures_and_texts() => Assert.All(PingchuanReport.Report.Units, unit =>
    {
        var read = Read(Pingchuan, $"units/{unit.Code}.docx", PingchuanReport.Edition);

        var forms = PingchuanReport.Edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators).Select(i => i.Code);
        Assert.All(forms, code => Assert.Equal(
            (unit.Code, code, (unit.Figures.GetValueOrDefault(code) ?? Figure.Blank()) with { At = null }),
            (unit.Code, code, (read.Figures.GetValueOrDefault(code) ?? Figure.Blank()) with { At = null })));
        Assert.All(unit.Texts, t => Assert.Contains(Printed(t.Value), Printed(read.Texts[t.Key]), StringComparison.Ordinal));
        Assert.Empty(read.Unplaced);
    });

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void Figures_of_every_cell_come_back_in_both_editions(string id)
    {
        var edition = SeedForms.Edition(id);
        var report = Report(edition, edition.Indicators.Select((i, n) => (i.Code, i.Kind == IndicatorKind.Change ? Figure.OfWord("增") : Figure.OfValue(n))));

        var read = Read(ReportRenderer.Render(report, edition), "report.docx", edition);

        Assert.All(
            edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators),
            i => Assert.Equal((i.Code, report.Figures[i.Code].Figure with { At = null }), (i.Code, read.Figures[i.Code] with { At = null })));
        Assert.Equal($"白银市平川区\n{SmallArea.Words.Chapters["preface"]}", read.Texts["preface"]);
        Assert.All(SmallArea.Words.Chapters.Remove("preface"), t => Assert.StartsWith(t.Value, read.Texts[t.Key], StringComparison.Ordinal));
    }

    [Fact]
    public void The_tables_of_an_empty_report_are_those_of_the_blank_form_cell_for_cell_and_merge_for_merge()
    {
        var blank = Tables(File.ReadAllBytes(RepositoryRoot.Reference("blank-form-2021.docx")));
        var edition = SeedForms.Edition("2021");

        var ours = Tables(Bytes(ReportRenderer.Render(Report(edition, []), edition), "report.docx"));

        Assert.Equal(blank.Length, ours.Length);
        Assert.All(blank.Zip(ours), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void The_form_of_2019_is_one_grid_a_chapter_with_its_last_column_wider_where_it_has_fewer()
    {
        var edition = SeedForms.Edition("2019");
        var tables = Tables(Bytes(ReportRenderer.Render(Report(edition, []), edition), "report.docx"));

        Assert.Equal([18, 26, 4], tables.Select(t => t.Split('\n').Length));
        Assert.Contains("信息内容|上一年项目数量|本年增/减+2", tables[0], StringComparison.Ordinal);
        Assert.Contains("信息内容|采购项目数量|采购总金额+2", tables[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_is_valid_by_the_schema_of_Office()
    {
        foreach (var artefact in Pingchuan.Where(a => a.Path.EndsWith(".docx", StringComparison.Ordinal)).Take(5))
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(artefact.Bytes.ToArray()), false);

            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
                .Select(e => $"{artefact.Path} {e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        }
    }

    [Fact]
    public void Written_twice_the_bytes_are_the_same_and_carry_no_time()
    {
        var again = ReportRenderer.Render(ReportJson.Parse(ReportJson.Write(PingchuanReport.Report)), PingchuanReport.Edition);

        Assert.Equal(CanonicalJson.Hash(Bytes(Pingchuan, "report.docx")), CanonicalJson.Hash(Bytes(again, "report.docx")));
        using var zip = new ZipArchive(new MemoryStream(Bytes(again, "report.docx")));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_rows_of_headings_come_again_on_the_next_page()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(Pingchuan, "report.docx")), false);

        Assert.Equal([0, 3, 3], document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Select(t => t.Descendants<TableHeader>().Count()));
    }

    [Fact]
    public void No_heading_of_a_table_stays_alone_at_the_foot_of_a_page()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(Pingchuan, "report.docx")), false);
        var rows = document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().First().Elements<TableRow>().ToArray();

        Assert.All(rows.Where(r => r.InnerText.StartsWith("第二十条", StringComparison.Ordinal) || r.InnerText.StartsWith("信息内容", StringComparison.Ordinal)), r => Assert.NotEmpty(r.Descendants<KeepNext>()));
        Assert.Equal(10, rows.Count(r => r.Descendants<KeepNext>().Any()));
    }

    [Fact]
    public void A_unit_is_given_no_sentence_that_speaks_for_the_area()
    {
        var unit = PingchuanReport.Report.Units.First(u => u.Texts.IsEmpty && u.Figures.ContainsKey("disclosed_items"));

        Assert.DoesNotContain("二", Read(Pingchuan, $"units/{unit.Code}.docx", PingchuanReport.Edition).Texts.Keys);
    }

    [Fact]
    public void It_ends_with_the_name_of_the_body_and_a_line_for_the_date()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(Pingchuan, "report.docx")), false);

        Assert.Equal(["白银市平川区", "年月日"], document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().TakeLast(2).Select(p => p.InnerText.Replace("\u3000", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_character_XML_cannot_hold_does_not_stop_a_document()
    {
        var edition = SeedForms.Edition("2021");
        var report = Report(edition, []) with { Texts = SmallArea.Words.Chapters.SetItem("五", "好\u0001坏\uD800。") };

        Assert.Equal("好\uFFFD坏\uFFFD。", Read(ReportRenderer.Render(report, edition), "report.docx", edition).Texts["五"]);
    }

    private static Report Report(Edition edition, IEnumerable<(string Code, Figure Figure)> figures) => SmallReport.Report with
    {
        Edition = edition.Id,
        Year = edition.FromYear,
        Units = [],
        Findings = [],
        Adjustments = [],
        Texts = SmallArea.Words.Chapters,
        Figures = edition.Indicators.Select(i => (i.Code, Figure: Figure.Blank())).Concat(figures).GroupBy(f => f.Code, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(f => f.Key, f => new ReportFigure(f.Last().Figure, new Coverage(0, 0, 0, 0, 0)), StringComparer.Ordinal),
    };

    private static byte[] Bytes(ImmutableArray<Artefact> artefacts, string path) => artefacts.Single(a => a.Path == path).Bytes.ToArray();

    private static Submission Read(ImmutableArray<Artefact> artefacts, string path, Edition edition)
    {
        var read = DocumentReader.Read(path, Bytes(artefacts, path));
        Assert.Empty(read.Findings);
        return FormMatcher.Match(read.Document!, edition);
    }

    /// <summary>Each table as rows of labels with their spans: <c>信息内容|采购总金额+2</c>; vertical merges by <c>*</c>.</summary>
    private static string[] Tables(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Select(table => string.Join('\n', table.Elements<TableRow>().Select(row =>
            string.Join('|', row.Elements<TableCell>().Select(cell =>
            {
                var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
                var merge = cell.TableCellProperties?.VerticalMerge is { } m ? m.Val?.Value == MergedCellValues.Restart ? "*" : "^" : "";
                return $"{cell.InnerText.Trim()}{(span > 1 ? $"+{span}" : "")}{merge}";
            })))))];
    }

    private static string Printed(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
