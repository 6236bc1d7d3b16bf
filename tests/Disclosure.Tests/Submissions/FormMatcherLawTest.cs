using System.Collections.Immutable;
using CsCheck;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions;

public sealed class FormMatcherLawTest
{
    private static readonly Gen<Edition> Editions = Gen.OneOf([.. SeedForms.Editions]);

    [Fact]
    public void Figures_printed_into_the_forms_grids_come_back_with_their_cells() => Gen
        .Select(Editions, Gen.Int)
        .Sample((edition, seed) =>
        {
            var random = new Random(seed);
            var indicators = edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators);
            var figures = FigurePrinter.Figures(indicators, random);
            var printer = new GridPrinter(edition, random);

            var submission = FormMatcher.Match(printer.Print(figures), edition);

            Assert.Empty(submission.Findings.Where(f => f.Code != "ROW-LOCAL").Select(f => $"{f.Code} {f.Message.Zh}"));
            Assert.Empty(submission.Unplaced);
            Assert.Equal(submission.Read, submission.Placed);
            Assert.Equal(printer.Added, submission.Local.Select(local => local.Figure));
            Assert.Equal(["disclosure", "requests", "reviews"], submission.Tables);
            Assert.Equal(
                figures.Select(f => (f.Key, f.Value with { At = printer.Addresses[f.Key] })).OrderBy(f => f.Key, StringComparer.Ordinal),
                submission.Figures.Select(f => (f.Key, f.Value)));
        });

    [Fact]
    public void Figures_written_as_a_list_come_back_with_their_cells() => Gen
        .Select(Editions, Gen.Int, Gen.Bool, Gen.Bool)
        .Sample((edition, seed, byLabel, headed) =>
        {
            var random = new Random(seed);
            var figures = FigurePrinter.Figures(edition.Indicators, random);
            var rows = edition.Indicators
                .Select(i => new[] { byLabel ? i.Label.Zh : i.Code, FigurePrinter.Print(figures[i.Code], i, random) })
                .ToList();
            if (headed)
            {
                rows.Insert(0, byLabel ? ["名称", "数值"] : ["indicator", "value"]);
            }

            var submission = FormMatcher.Match(new Document("csv", [Grid("line 1", rows)]), edition);

            Assert.Empty(submission.Findings);
            Assert.Empty(submission.Unplaced);
            Assert.Equal(
                figures.Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal),
                submission.Figures.Select(f => (f.Key, f.Value with { At = null })));
        });

    [Fact]
    public void A_filing_kept_in_storage_can_be_handed_in_again() => Gen
        .Select(Editions, Gen.Int)
        .Sample((edition, seed) =>
        {
            var figures = FigurePrinter.Figures(edition.Indicators, new Random(seed)).ToImmutableSortedDictionary(StringComparer.Ordinal);
            var filing = new Filing { Year = edition.FromYear, Unit = "620403502", Edition = edition.Id, Figures = figures };

            var submission = FormMatcher.Match(DocumentReader.Read("filing.json", FilingJson.Write(filing)).Document!, edition);

            Assert.Empty(submission.Findings);
            Assert.Empty(submission.Unplaced);
            Assert.Equal((filing.Year, filing.Unit), (submission.DeclaredYear, submission.DeclaredUnit));
            Assert.Equal(figures, submission.Figures.ToDictionary(f => f.Key, f => f.Value with { At = null }));
        });

    [Fact]
    public void Cells_read_are_cells_placed_and_cells_listed_whatever_the_document() => Gen
        .Select(Editions, Gen.Int)
        .Sample((edition, seed) =>
        {
            var document = Chaos(edition, new Random(seed));

            var submission = FormMatcher.Match(document, edition);

            var read = document.Parts.Sum(part => part is Table table ? table.Cells.Count(c => c.Text.Trim().Length > 0) : ((Paragraph)part).Text.Trim().Length > 0 ? 1 : 0);
            Assert.Equal(read, submission.Read);
            Assert.Equal(read, submission.Placed + submission.UnplacedCount);
            Assert.Equal(Math.Min(submission.UnplacedCount, UnplacedItem.MostListed), submission.Unplaced.Length);
            Assert.All(submission.Unplaced, item => Assert.Contains(submission.Findings, f => f.At == item.At || submission.UnplacedCount > 50 || f.Code is "INDICATOR-UNKNOWN" or "ROW-UNKNOWN" or "ROW-SHIFTED" or "ROW-CELLS"));
            Assert.All(submission.Figures, f => Assert.True(edition.TryGetIndicator(f.Key, out _)));
        });

    [Theory]
    [InlineData("采购总金额", "采购总金颜", "政府集中采购", "3", "万元")]
    [InlineData("总计", "自然人", "（三）不予公开", "1.属于国", "0")]
    [InlineData("申请人情况", "其他", "1.属于国家秘密\n2.其他法律行政法规禁止公开", "1\n2", "0000000")]
    [InlineData("结果维持", "结果纠正", "本地项目", "", "7")]
    public void A_hostile_table_is_read_to_its_last_cell(params string[] words)
    {
        var random = new Random(1);
        foreach (var (rows, columns) in new[] { (200, 500), (20_000, 5) })
        {
            var cells = Enumerable.Range(0, rows * columns).Select(i => (Row: i / columns, Column: i % columns))
                .Select(at => new Cell(at.Row, at.Column, 1, 1, at.Row % 3 == 0 ? words[at.Column % 2] : words[random.Next(2, words.Length)], $"R{at.Row}C{at.Column}"));
            var document = new Document("xlsx", [new Table("表", [.. cells])]);

            var submission = FormMatcher.Match(document, SeedForms.Edition("2019"));

            Assert.Equal(submission.Read, submission.Placed + submission.UnplacedCount);
            Assert.Equal(document.Parts.OfType<Table>().Single().Cells.Count(cell => cell.Text.Length > 0), submission.Read);
        }
    }

    internal static Table Grid(string at, IEnumerable<string[]> rows) =>
        new(at, [.. rows.SelectMany((row, r) => row.Select((text, c) => new Cell(r, c, 1, 1, text, $"line {r + 1} column {c + 1}")))]);

    /// <summary>Everything the form knows, in no order, between numbers and nonsense.</summary>
    private static Document Chaos(Edition edition, Random random)
    {
        string[] words =
        [
            .. edition.Chapters.SelectMany(c => new[] { c.Number, c.Title.Zh, $"{c.Number}、{c.Title.Zh}" }),
            .. edition.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.ColumnLeaves.Concat(b.RowLeaves)).SelectMany(l => l.Path).Select(h => h.Label),
            .. edition.Indicators.Take(20).SelectMany(i => new[] { i.Code, i.Label.Zh }),
            "indicator", "value", "note", "指标", "数值", "单位", "年度", "2019", "备注", "序号", "12", "0", "增", "减5", "/", "五", "5条", "胡写", "", "", " ", "2019年政府信息公开工作年度报告",
        ];
        string Word() => words[random.Next(words.Length)];
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(part => random.Next(4) == 0
            ? (DocumentPart)new Paragraph($"line {part}", Word())
            : new Table($"{part}", [.. Enumerable.Range(0, random.Next(1, 30)).SelectMany(row => Enumerable.Range(0, random.Next(1, 12))
                .Where(_ => random.Next(4) > 0)
                .Select(column => new Cell(row, column, random.Next(1, 3), random.Next(10) == 0 ? int.MaxValue : 1, Word(), $"{part}!R{row}C{column}")))]));
        return new Document("html", [.. parts]);
    }
}
