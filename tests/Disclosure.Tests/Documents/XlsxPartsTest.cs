namespace Disclosure.Tests.Documents;

/// <summary>Packages whose parts refer to what is not there, to what runs, or to elsewhere.</summary>
public sealed class XlsxPartsTest
{
    private static TestWorkbook Book => TestWorkbook.OfCell("""<c r="A1" t="s"><v>0</v></c>""");

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/embeddings/oleObject1.bin")]
    [InlineData("xl/activeX/activeX1.xml")]
    [InlineData("xl/externalLinks/externalLink1.xml")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void Macros_and_embedded_objects_are_refused_by_name(string part)
    {
        var finding = Book.With(part, "x").Read().Refusal();

        Assert.Equal(("READ-MACRO", part), (finding.Code, finding.Observed));
    }

    [Fact]
    public void A_macro_workbook_is_refused_though_its_macros_are_named_otherwise() =>
        Assert.Equal("READ-MACRO", Book.Replace("[Content_Types].xml", "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main").Read().Refusal().Code);

    [Theory]
    [InlineData("oleObject", "../x.bin", "Internal")]
    [InlineData("externalLinkPath", "file:///C:/other.xlsx", "External")]
    [InlineData("image", "http://example.com/pixel.png", "External")]
    public void A_relationship_to_an_object_or_another_file_is_refused(string type, string target, string mode) =>
        Assert.Equal("READ-MACRO", WithSheetRelationship(type, target, mode).Read().Refusal().Code);

    [Fact]
    public void A_hyperlink_does_no_harm() =>
        Assert.Equal("行政许可", WithSheetRelationship("hyperlink", "http://www.example.com/", "External").Read().Cell("表!A1"));

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("http://example.com/sheet.xml")]
    [InlineData("file:///C:/sheet.xml")]
    [InlineData("\\\\server\\sheet.xml")]
    public void A_relationship_that_leaves_the_package_is_damage(string target)
    {
        var finding = Book.Replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target).Read().Refusal();

        Assert.Equal(("READ-DAMAGED", target), (finding.Code, finding.Observed));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void A_part_that_is_missing_is_named(string part)
    {
        var book = Book;
        book.Parts.Remove(part);

        Assert.Equal("READ-DAMAGED", book.Read().Refusal().Code);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("[Content_Types].xml")]
    public void A_part_that_nests_without_end_is_damage_though_it_never_closes(string part)
    {
        var root = Book.Parts[part][..(Book.Parts[part].IndexOf('>', Book.Parts[part].IndexOf("?>", StringComparison.Ordinal) + 2) + 1)];

        var finding = Book.With(part, root + string.Concat(Enumerable.Repeat("<a>", 300))).Read().Refusal();

        Assert.Equal("READ-DAMAGED", finding.Code);
        Assert.Contains("too deep", finding.Observed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    public void A_part_that_is_another_thing_is_damage(string part) =>
        Assert.Equal(("READ-DAMAGED", part), (Book.With(part, "<html/>").Read().Refusal().Code, Book.With(part, "<html/>").Read().Refusal().At));

    [Theory]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""")]
    [InlineData("""<c r="A1" t="s"><v>-1</v></c>""")]
    [InlineData("""<c r="A1" t="s"><v>x</v></c>""")]
    [InlineData("""<c r="A1" s="1"><v>1</v></c>""")]
    [InlineData("""<c r="A1" s="-1"><v>1</v></c>""")]
    public void A_cell_that_refers_to_a_text_or_style_that_is_not_there_is_named(string cell) =>
        Assert.Equal(("READ-DAMAGED", "表!A1"), (TestWorkbook.OfCell(cell).Read().Refusal().Code, TestWorkbook.OfCell(cell).Read().Refusal().At));

    [Fact]
    public void Two_sheets_of_one_name_are_damage_because_addresses_would_be_ambiguous() =>
        Assert.Contains("工作表重名", Book.Replace("xl/workbook.xml", "</sheets>", """<sheet name="表" sheetId="2" r:id="s1"/></sheets>""").Read().Refusal().Message.Zh, StringComparison.Ordinal);

    private static TestWorkbook WithSheetRelationship(string type, string target, string mode) =>
        Book.With("xl/worksheets/_rels/sheet1.xml.rels", TestWorkbook.RelationshipsPart($"""<Relationship Id="x" Type="{TestWorkbook.Relationships}/{type}" Target="{target}" TargetMode="{mode}"/>"""));
}
