using CsCheck;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Tests.Submissions;

public sealed class FigureReaderTest
{
    private static readonly Indicator Count = Of(IndicatorKind.Count, "件");
    private static readonly Indicator Visits = Of(IndicatorKind.Count, "人次") with { MayBeLowerBound = true };
    private static readonly Indicator Amount = Of(IndicatorKind.Amount, "万元", 6);
    private static readonly Indicator Change = Of(IndicatorKind.Change, "项");
    private static readonly Indicator Percentage = Of(IndicatorKind.Percentage, "%");

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData(" \u00A0\r\n\t")]
    [InlineData("\u0007\u200B\uFEFF")]
    public void A_cell_with_nothing_to_see_is_blank(string text) =>
        Assert.Equal(Figure.Blank("表!C7"), Read(text, Count));

    [Theory]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("-")]
    [InlineData("－")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData(" 不适用　")]
    [InlineData("无此项")]
    [InlineData("不涉及")]
    [InlineData("\\")]
    public void Not_applicable_has_many_spellings(string text)
    {
        Assert.Equal(Figure.NotApplicable("表!C7"), Read(text, Count));
        Assert.Equal(Figure.NotApplicable("表!C7"), Read(text, Change));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("　　3", 3)]
    [InlineData("１２３", 123)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("１，２３４", 1234)]
    [InlineData("5件", 5)]
    [InlineData("5 件", 5)]
    [InlineData("5（件）", 5)]
    [InlineData("1\u00002", 12)]
    [InlineData("-8", -8)]
    [InlineData("12.5", 12.5)]
    [InlineData("12.50", 12.5)]
    public void A_count_is_kept_as_written_even_where_the_rule_on_counts_will_not_have_it(string text, double value) =>
        Assert.Equal(Figure.OfValue((decimal)value, "表!C7"), Read(text, Count));

    [Theory]
    [InlineData("+1036", 1036, null)]
    [InlineData("-8", -8, null)]
    [InlineData("−8", -8, null)]
    [InlineData("－8", -8, null)]
    [InlineData("减5", -5, "减")]
    [InlineData("减少 5项", -5, "减")]
    [InlineData("增12", 12, "增")]
    [InlineData("减0", 0, "减")]
    [InlineData("↑5", 5, "增")]
    [InlineData("↓ 5 项", -5, "减")]
    [InlineData("上升3", 3, "增")]
    [InlineData("下降3", -3, "减")]
    [InlineData("增加 3 项", 3, "增")]
    public void A_change_has_a_sign_or_a_direction(string text, int value, string? word) =>
        Assert.Equal(Figure.OfValue(value, "表!C7", word), Read(text, Change));

    [Theory]
    [InlineData("增", "增")]
    [InlineData("　增", "增")]
    [InlineData("增加", "增")]
    [InlineData("减少", "减")]
    [InlineData("持平", "持平")]
    public void A_change_can_be_a_word(string text, string word) =>
        Assert.Equal(Figure.OfWord(word, "表!C7"), Read(text, Change));

    [Theory]
    [InlineData("22（其中修订16件）", 22, "其中修订16件")]
    [InlineData("55(含自然失效29件)", 55, "含自然失效29件")]
    [InlineData("55 件（含（自然）失效29件）", 55, "含（自然）失效29件")]
    [InlineData("7（一）（二）", 7, "（一）（二）")]
    [InlineData("7（）", 7, null)]
    [InlineData("22（其中\n修订16\n件\r\n）", 22, "其中修订16件")]
    [InlineData("22\n(of them\n16)", 22, "of them 16")]
    public void A_note_stays_beside_its_number(string text, int value, string? note) =>
        Assert.Equal(Figure.OfValue(value, "表!C7", note: note), Read(text, Count));

    [Theory]
    [InlineData("3073多")]
    [InlineData("3073多人次")]
    [InlineData("3073余")]
    [InlineData("3，073 余人次")]
    public void A_lower_bound_is_one_where_the_indicator_allows_it(string text)
    {
        Assert.Equal(Figure.OfValue(3073, "表!C7", "多"), Read(text, Visits));
        Unreadable(text, Count);
    }

    [Theory]
    [InlineData("15197938.608796万元", "15197938.608796")]
    [InlineData("15197938.608796", "15197938.608796")]
    [InlineData("１５．５", "15.5")]
    public void An_amount_in_the_indicators_own_measure_needs_no_word(string text, string value) =>
        Assert.Equal(Figure.OfValue(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "表!C7"), Read(text, Amount));

    [Theory]
    [InlineData("15元", "0.0015", "0.0015万元")]
    [InlineData("0.01元", "0.000001", "0.000001万元")]
    [InlineData("1.5亿元", "15000", "15000万元")]
    [InlineData("300（元）", "0.03", "0.03万元")]
    [InlineData("300（单位：元）", "0.03", "0.03万元")]
    public void Another_unit_of_money_is_converted_exactly_and_said_so(string text, string value, string told)
    {
        var reading = FigureReader.Read(text, Amount, "表!C7");

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), reading.Figure!.Value);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("MEASURE-CONVERTED", Severity.Notice, told), (finding.Code, finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("007", 7, "7")]
    [InlineData("05件", 5, "5")]
    [InlineData("二十", 20, "20")]
    [InlineData("五", 5, "5")]
    [InlineData("一百零三件", 103, "103")]
    [InlineData("两千", 2000, "2000")]
    [InlineData("零", 0, "0")]
    public void A_number_in_an_unusual_spelling_is_taken_and_said_so(string text, int value, string told)
    {
        var reading = FigureReader.Read(text, Count, "表!C7");

        Assert.Equal(value, reading.Figure!.Value);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("FIGURE-SPELT", Severity.Notice, told), (finding.Code, finding.Severity, finding.Expected));
    }

    [Fact]
    public void Every_chinese_numeral_below_a_hundred_thousand_is_its_number_and_nothing_else_is() => Gen
        .Select(Gen.Int[0, 99_999], Gen.String[Gen.Char["零一二两三四五六七八九十百千万"], 1, 9])
        .Sample((number, text) =>
        {
            var numeral = Numeral(number);
            Assert.Equal(number, numeral == "一" ? number : FigureReader.Read(numeral, Count, "表!C7").Figure?.Value);
            if (FigureReader.Read(text, Count, "表!C7").Figure is { Value: { } read })
            {
                Assert.Equal(Numeral((int)read).TrimStart('一'), text.Replace('两', '二').TrimStart('一'));
            }
        });

    [Fact]
    public void A_percentage_may_carry_its_sign()
    {
        Assert.Equal(Figure.OfValue(100, "表!C7"), Read("100%", Percentage));
        Assert.Equal(Figure.OfValue(99.5m, "表!C7"), Read("99.5％", Percentage));
    }

    [Theory]
    [InlineData("0000000")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1,2345")]
    [InlineData("1 234")]
    [InlineData("若干")]
    [InlineData("一")]
    [InlineData("二十三十")]
    [InlineData("十百")]
    [InlineData("其中修订16件，共22")]
    [InlineData("3.")]
    [InlineData("增")]
    [InlineData("减5")]
    [InlineData("5条")]
    [InlineData("3万元")]
    [InlineData("约30")]
    [InlineData("(5)")]
    [InlineData("5（未完")]
    [InlineData("5）")]
    [InlineData("（注）5")]
    [InlineData("1.5E+07")]
    [InlineData("#REF!")]
    [InlineData("无")]
    [InlineData("9223372036854775808")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    public void What_is_no_answer_is_an_error_that_names_what_was_read(string text) => Unreadable(text, Count);

    [Theory]
    [InlineData("减-5")]
    [InlineData("增五项")]
    [InlineData("无")]
    [InlineData("#N/A")]
    [InlineData("增12多")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一")]
    [InlineData("本年度行政许可事项有所增加详见附件说明材料")]
    public void Not_everything_is_a_word(string text) => Unreadable(text, Change);

    [Fact]
    public void The_largest_amount_is_the_one_storage_can_hold_in_its_smallest_unit()
    {
        Assert.Equal(9223372036854.775807m, Read("9223372036854.775807", Amount).Value);
        Unreadable("9223372036854.775808", Amount);
    }

    [Fact]
    public void A_note_longer_than_a_line_is_an_error()
    {
        Assert.Empty(FigureReader.Read($"5（{new string('注', 100)}）", Count, "表!C7").Findings);
        var finding = Assert.Single(FigureReader.Read($"5（{new string('注', 101)}）", Count, "表!C7").Findings);

        Assert.Equal(("NOTE-LONG", Severity.Error, "101", "100"), (finding.Code, finding.Severity, finding.Observed, finding.Expected));
    }

    [Fact]
    public void A_note_as_long_as_a_book_is_kept_in_part_because_receipts_and_storage_repeat_it()
    {
        var reading = FigureReader.Read($"22（{new string('长', 50_000)}）", Count, "表!C7");

        Assert.Equal("50000", Assert.Single(reading.Findings).Observed);
        Assert.Equal(new string('长', 100) + "…", reading.Figure!.Note);
    }

    [Fact]
    public void A_page_of_text_in_a_cell_is_quoted_in_short()
    {
        var finding = Assert.Single(FigureReader.Read(new string('字', 30_000), Count, "表!C7").Findings);

        Assert.Equal(81, finding.Observed!.Length);
    }

    [Fact]
    public void What_the_report_prints_is_read_back() => Gen
        .Select(Gen.Decimal[-1_000_000m, 1_000_000m], Gen.Int[0, 6], Gen.OneOf<string?>(null, "减", "增"), Gen.OneOf<string?>(null, "其中修订16件"))
        .Sample((number, decimals, word, note) =>
        {
            var value = word switch
            {
                "减" => -Math.Abs(decimal.Round(number, decimals)),
                "增" => Math.Abs(decimal.Round(number, decimals)),
                _ => decimal.Round(number, decimals),
            };
            var figure = Figure.OfValue(value == 0 ? 0 : value, "表!C7", word, note);

            Assert.Equal(figure, Read(FigureText.Print(figure, Change.Measure), Change));
        });

    [Fact]
    public void Nothing_a_cell_can_hold_breaks_the_reader() => Gen
        .Select(Gen.String[Gen.OneOf(Gen.Char["0123456789,，.．()（）-—/%元万件增减多 　"], Gen.Char), 0, 30], Gen.OneOf(Count, Visits, Amount, Change, Percentage))
        .Sample((text, indicator) =>
        {
            var reading = FigureReader.Read(text, indicator, "表!C7");
            Assert.Equal(reading.Figure is null, reading.Findings.Any(f => f.Code == "CELL-UNREADABLE"));
        });

    private static string Numeral(int number)
    {
        var text = string.Concat(number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture)
            .Select((c, i) => c == '0' ? "零" : "零一二三四五六七八九"[c - '0'] + new[] { "万", "千", "百", "十", "" }[i]));
        while (text.Contains("零零", StringComparison.Ordinal))
        {
            text = text.Replace("零零", "零", StringComparison.Ordinal);
        }

        text = text.Trim('零');
        return text.Length == 0 ? "零" : text;
    }

    private static Figure Read(string text, Indicator indicator)
    {
        var reading = FigureReader.Read(text, indicator, "表!C7");
        Assert.Empty(reading.Findings);
        return reading.Figure!;
    }

    private static void Unreadable(string text, Indicator indicator)
    {
        var reading = FigureReader.Read(text, indicator, "表!C7");
        var finding = Assert.Single(reading.Findings);

        Assert.Null(reading.Figure);
        Assert.Equal(("CELL-UNREADABLE", "表!C7", CellText(text)), (finding.Code, finding.At, finding.Observed));
        Assert.NotEmpty(finding.Expected!);
    }

    private static string CellText(string text) => text.Trim();

    private static Indicator Of(IndicatorKind kind, string measure, int decimals = 0) => new()
    {
        Code = "example",
        Label = new LocalizedText("例", "Example"),
        Table = "supplementary",
        Kind = kind,
        Measure = measure,
        Decimals = decimals,
        Aggregation = AggregationKind.Sum,
    };
}
