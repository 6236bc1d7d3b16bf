using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Documents;

/// <summary>Small files that a reader would blow up: what repeats, what is kept unseen, what is looked at again and again.</summary>
public sealed class AmplificationTest
{
    [Fact]
    public void A_long_name_in_json_is_refused_before_the_address_of_every_value_repeats_it()
    {
        var finding = ReadTest.Read("a.json", $$"""{"figures": {"{{new string('名', 201)}}": [1, 2, 3] } }""").Refusal();

        Assert.Equal(("READ-TOO-LARGE", "$.figures", "201"), (finding.Code, finding.At, finding.Observed));
    }

    [Fact]
    public void Names_nested_in_json_are_counted_once_for_every_value_below_them()
    {
        var name = new string('n', 200);
        var open = string.Concat(Enumerable.Repeat($$"""{"{{name}}": """, 30));

        var finding = ReadTest.Read("a.json", $"{open}[{string.Join(',', Enumerable.Repeat("1", 1_700))}]{new string('}', 30)}").Refusal();

        Assert.Contains("总字数", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void Json_of_nothing_but_empty_values_is_refused_by_their_number(string value)
    {
        var finding = ReadTest.Read("a.json", $"[{string.Join(',', Enumerable.Repeat(value, 100_000))}]").Refusal();

        Assert.Equal(("READ-TOO-LARGE", "$[99999]", "100001"), (finding.Code, finding.At, finding.Observed));
    }

    [Fact]
    public void A_long_name_of_a_sheet_is_refused_before_the_address_of_every_cell_repeats_it()
    {
        var book = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""").Replace("xl/workbook.xml", "name=\"表\"", $"name=\"{new string('表', 201)}\"");

        Assert.Equal(("READ-TOO-LARGE", "201"), (book.Read().Refusal().Code, book.Read().Refusal().Observed));
    }

    [Fact]
    public void The_addresses_of_cells_count_as_text()
    {
        var cells = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>""");

        Assert.Equal("表!B1", cells.Read(new ReadingBudget { AllText = 9 }).Refusal().At);
        Assert.NotNull(cells.Read(new ReadingBudget { AllText = 10 }).Document);
    }

    [Fact]
    public void A_formula_or_a_covered_text_is_quoted_and_not_repeated()
    {
        var book = new TestWorkbook(
            $"""<row r="1"><c r="A1"><f>{new string('A', 5_000)}</f></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>{new string('长', 5_000)}</v></c></row>""",
            """<mergeCells><mergeCell ref="A2:B2"/></mergeCells>""");

        Assert.Equal(
            [("CELL-FORMULA", 101), ("CELL-COVERED", 101)],
            book.Read().Findings.Select(f => (f.Code, f.Observed!.Length)));
    }

    [Fact]
    public void More_findings_than_a_receipt_can_carry_end_the_reading()
    {
        var cells = string.Concat(Enumerable.Range(1, 30).Select(row => $"""<row r="{row}"><c r="A{row}"><f>1</f></c></row>"""));

        var result = new TestWorkbook(cells).Read(new ReadingBudget { Findings = 10 });

        Assert.Null(result.Document);
        Assert.Equal(12, result.Findings.Length);
        Assert.Contains("问题个数", result.Findings[^1].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_strings_that_no_cell_uses_are_counted_too()
    {
        var book = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""").Replace("xl/sharedStrings.xml", "行政许可", new string('长', 500));

        Assert.Equal("xl/sharedStrings.xml", book.Read(new ReadingBudget { AllText = 400 }).Refusal().At);
    }

    [Fact]
    public void Properties_are_counted_as_text()
    {
        var book = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""")
            .With("docProps/custom.xml", $"""
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
                <property name="a"><vt:lpwstr>{new string('x', 300)}</vt:lpwstr></property><property name="b"><vt:lpwstr>{new string('x', 300)}</vt:lpwstr></property></Properties>
                """)
            .Replace("_rels/.rels", "</Relationships>", $"""<Relationship Id="r2" Type="{TestWorkbook.Relationships}/custom-properties" Target="docProps/custom.xml"/></Relationships>""");

        Assert.Equal("docProps/custom.xml", book.Read(new ReadingBudget { AllText = 500 }).Refusal().At);
    }

    [Fact]
    public void A_part_made_of_new_names_is_refused_by_their_number()
    {
        var names = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"<n{i}/>"));

        var finding = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""").Replace("xl/worksheets/sheet1.xml", "</worksheet>", $"{names}</worksheet>").Read().Refusal();

        Assert.Equal(("READ-TOO-LARGE", "xl/worksheets/sheet1.xml", "10001"), (finding.Code, finding.At, finding.Observed));
    }

    [Fact]
    public void An_element_with_attributes_without_end_is_refused_by_their_number()
    {
        var attributes = string.Concat(Enumerable.Range(0, 1_001).Select(i => $" a{i}=\"\""));

        var finding = new TestWorkbook($"<row{attributes}/>").Read().Refusal();

        Assert.Equal(("READ-TOO-LARGE", "xl/worksheets/sheet1.xml", "1001"), (finding.Code, finding.At, finding.Observed));
    }

    [Fact]
    public void Relationships_are_counted_over_all_parts()
    {
        var links = TestWorkbook.RelationshipsPart(string.Concat(Enumerable.Range(0, 60).Select(i => $"""<Relationship Id="a{i}" Type="x/hyperlink" Target="#a"/>""")));
        var book = TestWorkbook.OfCell("""<c r="A1"><v>1</v></c>""").With("xl/_rels/a.xml.rels", links).With("xl/_rels/b.xml.rels", links);

        Assert.Equal("READ-TOO-LARGE", book.Read(new ReadingBudget { Relationships = 100 }).Refusal().Code);
        Assert.NotNull(book.Read(new ReadingBudget { Relationships = 130 }).Document);
    }

    [Fact]
    public void One_text_longer_than_a_cell_can_hold_is_not_taken_in_whole()
    {
        var book = TestWorkbook.OfCell($"""<c r="A1" t="str"><v>{new string('1', 1 << 20)}</v></c>""");

        var observed = int.Parse(book.Read().Refusal().Observed!, CultureInfo.InvariantCulture);

        Assert.InRange(observed, 100_001, 110_000);
    }

    [Fact]
    public void The_head_of_a_page_is_searched_for_its_encoding_once_and_not_for_every_pair_of_spaces()
    {
        // The longest a pattern may take is set for all tests: RegexLimit.
        var head = $"{string.Concat(Enumerable.Repeat("<meta ", 670))}charset={new string(' ', 4_000)}><p>公开</p>";

        Assert.Equal(["公开"], ReadTest.Read("a.html", head).Document().Parts.Cast<Paragraph>().Select(p => p.Text));
        Assert.Equal(["公开"], DocumentReader.Read("a.html", (byte[])[.. "<meta charset = ' gbk '><p>"u8, 0xB9, 0xAB, 0xBF, 0xAA]).Document().Parts.Cast<Paragraph>().Select(p => p.Text));
    }

    [Fact]
    public void The_attributes_of_a_page_are_counted_and_those_nobody_asks_for_are_not_kept()
    {
        var page = (string attribute) => Encoding.UTF8.GetBytes($"<html>{string.Concat(Enumerable.Repeat($"<p {attribute}=x>公开</p>", 30))}");
        var budget = new ReadingBudget { PageAttributes = 29 };

        Assert.Equal(30, DocumentReader.Read("a.html", page("onclick"), budget).Document().Parts.Length);
        Assert.Equal(("READ-TOO-LARGE", "30"), (DocumentReader.Read("a.html", page("style"), budget).Refusal().Code, DocumentReader.Read("a.html", page("STYLE"), budget).Refusal().Observed));
    }

    [Fact]
    public void Lines_of_joined_cells_become_cells_only_so_many_times()
    {
        var (labels, numbers) = (string.Join('\n', Enumerable.Repeat("规章", 60)), string.Join('\n', Enumerable.Repeat("1", 60)));
        var row = (int r) => new[] { new Cell(r, 0, 1, 1, labels, $"r{r}c0") }.Concat(Enumerable.Range(1, 200).Select(c => new Cell(r, c, 1, 1, numbers, $"r{r}c{c}")));
        var document = new Document("test", [new Table("t", [.. Enumerable.Range(0, 100).SelectMany(row)])]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var submission = FormMatcher.Match(document, SeedForms.Edition("2021"));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(20_100, submission.Read);
        Assert.Equal(submission.Read, submission.Placed + submission.UnplacedCount);
        Assert.InRange(allocated, 0, 200L << 20);
    }
}
