using CsCheck;
using Disclosure.Azure.Blobs;

namespace Disclosure.Azure.Tests.Blobs;

public sealed class SubmissionPathTest
{
    [Theory]
    [InlineData("2019/620403500/年报.xlsx", 2019, "620403500", "年报.xlsx")]
    [InlineData("2019/620403500/附件/年报.xlsx", 2019, "620403500", "年报.xlsx")]
    [InlineData("2019/anything/x", 2019, "anything", "x")]
    [InlineData("2019/620403500/", null, null, "")]
    [InlineData("2019//x", null, null, "x")]
    [InlineData("２０１９/620403500/x", null, null, "x")]
    [InlineData("02019/620403500/x", null, null, "x")]
    [InlineData("x", null, null, "x")]
    [InlineData("", null, null, "")]
    [InlineData("2019/620403500/../620403501/x", null, null, "x")]
    [InlineData("2019/./x", null, null, "x")]
    public void A_name_has_a_year_and_a_unit_only_where_it_follows_the_pattern(string name, int? year, string? unit, string file)
    {
        var path = SubmissionPath.Parse(name);

        Assert.Equal((year, unit, file, name), (path.Year, path.Unit, path.File, path.Name));
    }

    [Fact]
    public void No_two_names_share_a_receipt_or_a_page()
    {
        var longName = $"2019/620403500/{new string('长', 1009)}";
        var hashed = SubmissionPath.Parse(longName).Receipt[..^5];
        string[] names = [longName, longName[..^1], hashed, "a", "a.json", "a.html", "a.json.json", "2019/1/a"];

        var blobs = names.Select(SubmissionPath.Parse).SelectMany(p => new[] { p.Receipt, p.Page }).ToArray();

        Assert.Equal(blobs.Length, blobs.Distinct(StringComparer.Ordinal).Count());
        Assert.All(blobs, b => Assert.InRange(b.Length, 1, 1024));
    }

    [Theory]
    [InlineData("2019/620403500/../620403501/x")]
    [InlineData("./2019/620403501/x")]
    [InlineData("..")]
    public void A_name_that_a_client_takes_for_another_does_not_write_over_its_receipt(string name)
    {
        var receipt = SubmissionPath.Parse(name).Receipt;

        Assert.Equal($"/c/{receipt}", Uri.UnescapeDataString(new Uri($"http://a/c/{receipt}").AbsolutePath));
        Assert.NotEqual(SubmissionPath.Parse("2019/620403501/x").Receipt, receipt);
    }

    [Fact]
    public void Any_name_has_a_receipt() =>
        Gen.String[0, 1024].Sample(name => SubmissionPath.Parse(name).Receipt.Length is > 0 and <= 1024);
}
