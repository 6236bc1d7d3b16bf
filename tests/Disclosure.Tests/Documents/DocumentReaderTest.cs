using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

public sealed class DocumentReaderTest
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_with_nothing_in_it_is_called_empty(string text) =>
        Assert.Equal("READ-EMPTY", ReadTest.Read("a.csv", text).Refusal().Code);

    [Fact]
    public void A_csv_of_nothing_but_commas_is_called_empty() =>
        Assert.Equal("READ-EMPTY", ReadTest.Read("a.csv", ",,\n,,\n").Refusal().Code);

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0", "不是可以识别的类型")]
    public void A_file_of_another_kind_is_named_as_what_it_is(string text, string kind)
    {
        var finding = ReadTest.Read("2019/620403500/报告.doc", text).Refusal();

        Assert.Equal("READ-TYPE", finding.Code);
        Assert.Equal($"文件“报告.doc”{kind}，不能读取。", finding.Message.Zh);
    }

    [Fact]
    public void Plain_text_is_read_line_by_line_whatever_it_is_called() =>
        Assert.Equal(
            ["line 1 = 今年主动公开 12 条，上年 10 条。", "line 3 = 无其他事项。"],
            ReadTest.Read("报告.doc", "今年主动公开 12 条，上年 10 条。\n\n无其他事项。").Document().Parts.Cast<Paragraph>().Select(p => $"{p.At} = {p.Text}"));

    [Fact]
    public void Json_is_told_by_its_content_even_when_named_csv() =>
        Assert.Equal("json", ReadTest.Read("a.csv", """{"year": 2019}""").Document().Format);

    [Fact]
    public void A_csv_whose_first_cell_begins_with_a_bracket_stays_a_csv() =>
        Assert.Equal("csv", ReadTest.Read("a.csv", "[2019]年度,数值").Document().Format);

    [Fact]
    public void A_nul_byte_is_no_text() =>
        Assert.Equal("READ-TYPE", ReadTest.Read("a.csv", "a,b\0c").Refusal().Code);

    [Fact]
    public void A_file_beyond_the_budget_is_refused_unread()
    {
        var result = DocumentReader.Read("a.csv", "a,b,c"u8.ToArray(), new ReadingBudget { FileBytes = 4 });

        Assert.Equal("文件太大：a.csv 的文件字节数是 5，上限是 4。", result.Refusal().Message.Zh);
    }
}
