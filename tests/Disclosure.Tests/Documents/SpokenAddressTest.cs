using Disclosure.Checking;

namespace Disclosure.Tests.Documents;

public sealed class SpokenAddressTest
{
    [Theory]
    [InlineData("line 6 column 2", "第 6 行第 2 列")]
    [InlineData("line 1 byte 6", "第 1 行第 6 个字节")]
    [InlineData("line 12", "第 12 行")]
    [InlineData("table 3 row 5 column 1", "第 3 个表第 5 行第 1 列")]
    [InlineData("paragraph 4", "第 4 段")]
    [InlineData("page 2 table 1 row 3 column 2", "第 2 页第 1 个表第 3 行第 2 列")]
    [InlineData("page 12 paragraph 4", "第 12 页第 4 段")]
    [InlineData("footnote 2", "脚注 2")]
    [InlineData("adjustments.json line 1", "adjustments.json 第 1 行")]
    [InlineData("表!C7", "表!C7")]
    [InlineData("line 3!A1", "line 3!A1")]
    [InlineData("$.figures.permits_change", "$.figures.permits_change")]
    public void A_place_is_named_as_a_clerk_says_it(string at, string zh) =>
        Assert.StartsWith($"{zh} 的“7”", FindingCodes.NumberUnplaced.At(at, "7").Message.Zh, StringComparison.Ordinal);

    [Fact]
    public void Chinese_messages_say_it_so_and_data_keep_the_address()
    {
        var finding = FindingCodes.NumberUnplaced.At("line 6 column 2", "7");

        Assert.StartsWith("第 6 行第 2 列", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("line 6 column 2", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal("line 6 column 2", finding.At);
    }
}
