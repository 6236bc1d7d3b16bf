using CsCheck;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class CsvFormatTest
{
    [Fact]
    public void A_cell_is_found_by_line_and_column() =>
        Assert.Equal(
            ["line 1 column 1 = indicator", "line 1 column 2 = value", "line 2 column 1 = permits_decisions", "line 2 column 2 = 12"],
            ReadTest.Read("a.csv", "\uFEFFindicator,value\r\npermits_decisions,12\r\n").Cells());

    [Fact]
    public void A_line_break_in_quotes_does_not_shift_the_lines_after_it() =>
        Assert.Equal(
            ["line 1 column 1 = a\nb", "line 3 column 1 = ", "line 4 column 1 = c"],
            ReadTest.Read("a.csv", "\"a\nb\"\n\nc\n").Cells());

    [Fact]
    public void Ragged_rows_stay_ragged() =>
        Assert.Equal("标题\na | b | c\n1 | \n", ReadTest.Read("a.csv", "标题\na,b,c\n1,\n").Grid());

    [Theory]
    [InlineData("指标\t数值\n甲\t1,234\n乙\t2,345\n")]
    [InlineData("指标;数值\n甲;1,234\n乙;2,345\n")]
    [InlineData("指标,数值\n甲,\"1,234\"\n乙,\"2,345\"\n")]
    public void The_delimiter_is_told_by_the_first_lines(string text) =>
        Assert.Equal("指标 | 数值\n甲 | 1,234\n乙 | 2,345\n", ReadTest.Read("a.csv", text).Grid());

    [Fact]
    public void A_quote_inside_a_text_is_kept() =>
        Assert.Equal("a\"b | c\n", ReadTest.Read("a.csv", "a\"b,c").Grid());

    [Fact]
    public void A_quote_that_is_never_closed_is_shown_where_it_opens()
    {
        var finding = ReadTest.Read("a.csv", "a,b\nc,\"d\ne,f\n").Refusal();

        Assert.Equal(("READ-DAMAGED", "line 2"), (finding.Code, finding.At));
    }

    [Fact]
    public void A_million_columns_are_refused_at_the_first_beyond_the_budget()
    {
        var finding = ReadTest.Read("a.csv", new string(',', 1_000_000) + "1").Refusal();

        Assert.Equal(("READ-TOO-LARGE", "line 1 column 1000001"), (finding.Code, finding.At));
    }

    [Fact]
    public void A_control_character_shows_as_a_replacement_character() =>
        Assert.Equal("1\uFFFD2\n", ReadTest.Read("a.csv", new string(' ', 600).Trim() + "1" + "\u000B" + "2").Grid());

    [Fact]
    public void Any_grid_that_is_quoted_by_the_rules_comes_back_cell_by_cell() =>
        Gen.String[Gen.Char["ab1,;\t\"\n 增"], 0, 6].Array[2, 4].Array[1, 8].Sample(rows =>
        {
            // The first line has commas only, so that the delimiter is beyond doubt.
            string[][] grid = [["h", "h", "h"], .. rows];
            var text = string.Concat(grid.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            var cells = ReadTest.Read("a.csv", text).Document().Parts.OfType<Table>().Single().Cells;
            var line = 1;
            for (var row = 0; row < grid.Length; row++)
            {
                for (var column = 0; column < grid[row].Length; column++)
                {
                    var cell = cells.Single(c => c.Row == row && c.Column == column);
                    Assert.Equal((grid[row][column], $"line {line} column {column + 1}"), (cell.Text, cell.At));
                }

                line += 1 + grid[row].Sum(cell => cell.Count(c => c == '\n'));
            }
        });
}
