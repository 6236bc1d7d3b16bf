using System.Globalization;
using CsCheck;

namespace Disclosure.Tests.Documents;

public sealed class XlsxNumberTest
{
    [Theory]
    [InlineData("15197938.608796", "15197938.608796")]
    [InlineData("1.5197938608796E7", "15197938.608796")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2538.5900000000001", "2538.59")]
    [InlineData("84619.779999999999", "84619.78")]
    [InlineData("1E-6", "0.000001")]
    [InlineData("1e+3", "1000")]
    [InlineData("-8", "-8")]
    [InlineData("-0", "0")]
    [InlineData("0.0", "0")]
    [InlineData("007.50", "7.5")]
    [InlineData(" 12 ", "12")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("1234567890123456789", "1234567890123460000")]
    public void A_number_reads_as_the_person_entered_it(string raw, string text) =>
        Assert.Equal(text, TestWorkbook.OfCell($"""<c r="A1"><v>{raw}</v></c>""").Read().Cell("表!A1"));

    [Theory]
    [InlineData("十二")]
    [InlineData("1,234")]
    [InlineData("NaN")]
    [InlineData("1E999")]
    [InlineData("1E99999999999")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("E5")]
    public void A_number_no_program_would_have_stored_is_damage(string raw)
    {
        var finding = TestWorkbook.OfCell($"""<c r="A1"><v>{raw}</v></c>""").Read().Refusal();

        Assert.Equal(("READ-DAMAGED", "表!A1", raw), (finding.Code, finding.At, finding.Observed));
    }

    [Fact]
    public void Every_decimal_of_15_digits_survives_being_stored_as_a_double() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 15]).Sample((digits, scale) =>
        {
            var entered = (decimal)digits;
            for (var i = 0; i < scale; i++)
            {
                entered /= 10;
            }

            var expected = entered.ToString("0.############################", CultureInfo.InvariantCulture);
            foreach (var stored in new[] { ((double)entered).ToString("R", CultureInfo.InvariantCulture), ((double)entered).ToString("E16", CultureInfo.InvariantCulture) })
            {
                Assert.Equal(expected, TestWorkbook.OfCell($"""<c r="A1"><v>{stored}</v></c>""").Read().Cell("表!A1"));
            }
        }, iter: 200);

    [Theory]
    [InlineData("0%", "0.5", "50%")]
    [InlineData("0.00%", "7.0000000000000007E-2", "7%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "43831", "2020-01-01")]
    [InlineData("[$-804]yyyy-mm-dd;@", "43831.5", "2020-01-01 12:00:00")]
    [InlineData("[h]:mm", "0.25", "06:00:00")]
    [InlineData("[DBNum1][$-804]m\"月\"", "43831", "2020-01-01")]
    [InlineData("m/d", "59", "1900-02-28")]
    [InlineData("m/d", "60", "1900-02-29")]
    [InlineData("m/d", "61", "1900-03-01")]
    [InlineData("m/d", "0", "1900-01-00")]
    [InlineData("m/d", "-1", "########")]
    [InlineData("m/d", "3000000", "########")]
    [InlineData("#,##0\"项目数 dmy\"", "12", "12")]
    [InlineData("0.00E+00", "12", "12")]
    [InlineData("[Red]0;[Blue]\\d0", "12", "12")]
    [InlineData("General", "12", "12")]
    [InlineData("_-* #,##0_-;@", "12", "12")]
    public void A_format_that_makes_a_percentage_or_a_date_of_a_number_is_heeded(string code, string raw, string text)
    {
        var book = TestWorkbook.OfCell($"""<c r="A1" s="1"><v>{raw}</v></c>""").With("xl/styles.xml", Styles($"""<numFmts><numFmt numFmtId="170" formatCode="{code.Replace("\"", "&quot;", StringComparison.Ordinal)}"/></numFmts>""", 170));

        Assert.Equal(text, book.Read().Cell("表!A1"));
    }

    [Theory]
    [InlineData(9, "0.5", "50%")]
    [InlineData(14, "43831", "2020-01-01")]
    [InlineData(31, "43831", "2020-01-01")]
    [InlineData(57, "43831", "2020-01-01")]
    [InlineData(4, "43831", "43831")]
    public void A_built_in_format_is_known_by_its_number(int id, string raw, string text) =>
        Assert.Equal(text, TestWorkbook.OfCell($"""<c r="A1" s="1"><v>{raw}</v></c>""").With("xl/styles.xml", Styles(string.Empty, id)).Read().Cell("表!A1"));

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_the_dates_it_shows()
    {
        var book = TestWorkbook.OfCell("""<c r="A1" s="1"><v>42369</v></c>""")
            .With("xl/styles.xml", Styles(string.Empty, 14))
            .Replace("xl/workbook.xml", "<sheets>", """<workbookPr date1904="1"/><sheets>""");

        Assert.Equal("2020-01-01", book.Read().Cell("表!A1"));
    }

    /// <summary>Styles 0 (a number) and 1 (the format), with another format of the same number among the conditional ones.</summary>
    private static string Styles(string formats, int id) =>
        $"""<styleSheet xmlns="{TestWorkbook.Main}">{formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{id}"/></cellXfs><dxfs><dxf><numFmt numFmtId="{id}" formatCode="0"/></dxf></dxfs></styleSheet>""";
}
