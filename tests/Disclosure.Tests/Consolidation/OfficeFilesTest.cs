using Disclosure.Consolidation;
using Disclosure.Reasons;
using Disclosure.Tests.Reports;

namespace Disclosure.Tests.Consolidation;

public sealed class OfficeFilesTest
{
    private const string Good = """{"name": "补报", "indicator": "permits_decisions", "value": 12, "reason": "漏报", "source": "函"}""";

    [Fact]
    public void Files_that_are_not_there_say_nothing()
    {
        var input = Parse(null, null);

        Assert.True(input is { Adjustments.IsEmpty: true, Reasons.IsEmpty: true, Findings.IsEmpty: true });
    }

    [Fact]
    public void What_is_right_is_read()
    {
        var input = Parse($"[{Good}]", """[{"unit": "620403501", "code": "Y1", "indicator": null, "text": "机构改革", "by": "王科长"}]""");

        Assert.Equal(new Adjustment("补报", "permits_decisions", 12, "漏报", "函"), Assert.Single(input.Adjustments));
        Assert.Equal(new Reason("620403501", "Y1", null, "机构改革", "王科长"), Assert.Single(input.Reasons));
        Assert.Empty(input.Findings);
    }

    [Theory]
    [InlineData("[{", "adjustments.json line 1")]
    [InlineData("[\n\n}]", "adjustments.json line 3")]
    [InlineData("{}", "adjustments.json")]
    [InlineData("", "adjustments.json")]
    [InlineData("""[{"name": "a", "name": "b"}]""", "adjustments.json line 1")]
    public void A_file_that_is_no_array_of_JSON_is_an_error_with_its_place(string json, string at)
    {
        var finding = Assert.Single(Parse(json, null).Findings);

        Assert.Equal(("OFFICE-UNREADABLE", Severity.Error), (finding.Code, finding.Severity));
        Assert.StartsWith(at, finding.At, StringComparison.Ordinal);
        Assert.DoesNotContain("no-", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"permits_decisions\"", "\"permits\"", "indicator 不是本版指标代码", "permits")]
    [InlineData("12", "\"12\"", "value 应为数字", "12")]
    [InlineData("12", "0.5", "value 的小数位数", "0.5")]
    [InlineData("12", "79228162514264337593543950335.0", "value 大得不可能", "79228162514264337593543950335.0")]
    [InlineData("12", "null", "value 没有填写", "")]
    [InlineData("12", "123456789012345678901234567890123", "value 应为数字", "")]
    [InlineData("\"漏报\"", "\" \"", "reason 没有填写", "")]
    [InlineData("\"reason\"", "\"raeson\"", "raeson 不是规定的成员", "漏报")]
    [InlineData("\"函\"", "7", "source 应为文字", "7")]
    [InlineData("\"函\"", "\"函\\u0000\"", "source 有乱码", "")]
    [InlineData("\"函\"", "\"\uFFFD\uFFFD\"", "source 有乱码", "")]
    [InlineData(Good, "7", "应为对象", "7")]
    public void An_entry_with_a_bad_member_is_left_out_and_named(string right, string wrong, string message, string observed)
    {
        var input = Parse($"[\n{Good.Replace("补报", "另一条", StringComparison.Ordinal)},\n{Good.Replace(right, wrong, StringComparison.Ordinal)}]", null);

        Assert.Equal("另一条", Assert.Single(input.Adjustments).Name);
        Assert.All(input.Findings, f => Assert.Equal(("ADJUSTMENT-INVALID", Severity.Error, "adjustments.json line 3"), (f.Code, f.Severity, f.At)));
        Assert.Contains(input.Findings, f => f.Message.Zh.Contains(message, StringComparison.Ordinal) && (f.Observed ?? "").Contains(observed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_longer_than_any_office_writes_is_not_taken_apart()
    {
        var finding = Assert.Single(Parse(string.Concat(Enumerable.Repeat("[],", 400_000)), null).Findings);

        Assert.Equal(("OFFICE-UNREADABLE", "adjustments.json"), (finding.Code, finding.At));
        Assert.Contains("太长", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_faults_without_end_the_first_are_told_and_none_is_taken_for_right()
    {
        var input = Parse($"[{string.Join(',', Enumerable.Repeat("7", 5_000))},{Good.Replace("12", "\"12\"", StringComparison.Ordinal)}]", null);

        Assert.Equal(1_000, input.Findings.Length);
        Assert.Empty(input.Adjustments);
    }

    [Fact]
    public void A_long_text_in_a_fault_is_quoted_and_not_repeated() =>
        Assert.Equal(101, Parse($"[{Good.Replace("12", $"\"{new string('长', 5_000)}\"", StringComparison.Ordinal)}]", null).Findings[0].Observed!.Length);

    [Fact]
    public void Two_entries_of_one_key_count_once_and_the_second_is_named()
    {
        var reason = """{"unit": "620403501", "code": "Y1", "text": "机构改革", "by": "王科长"}""";
        var input = Parse($"[{Good},\n{Good}]", $"[{reason},\n{reason}]");

        Assert.Single(input.Adjustments);
        Assert.Single(input.Reasons);
        Assert.Equal(["adjustments.json line 2", "reasons.json line 2"], input.Findings.Select(f => f.At));
    }

    private static OfficeInput Parse(string? adjustments, string? reasons) => OfficeFiles.Parse(adjustments, reasons, SmallEdition.Edition);
}
