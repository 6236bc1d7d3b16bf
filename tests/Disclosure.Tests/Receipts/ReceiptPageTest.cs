using System.Text;
using Disclosure.Checking;
using Disclosure.Receipts;
using Disclosure.Tests.Consolidation;
using Disclosure.Tests.Reports;

namespace Disclosure.Tests.Receipts;

public sealed class ReceiptPageTest
{
    [Fact]
    public void An_accepted_file_is_told_so_with_what_was_counted()
    {
        var page = Page(SmallReceipt.Of());

        Assert.Contains("<h1>已接收</h1>", page, StringComparison.Ordinal);
        Assert.Contains("单位501（620403501）", page, StringComparison.Ordinal);
        Assert.Contains("2020年1月15日 09:05（按时）", page, StringComparison.Ordinal);
        Assert.Contains("计入的数据", page, StringComparison.Ordinal);
        Assert.Contains("<td>1 / 16</td><td>一、本年新收政府信息公开申请数量·申请人情况·总计</td><td>5", page, StringComparison.Ordinal);
        Assert.DoesNotContain("必须改正的错误", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_file_names_cell_read_expected_difference_and_what_to_do()
    {
        var page = Page(SmallReceipt.Of(SmallReceipt.Warning, SmallReceipt.BrokenSum));

        Assert.Contains("<h1>已退回，请改正后重新上传</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\"><div>表!I5</div></th>", page, StringComparison.Ordinal);
        Assert.Contains("<td><div>5</div></td><td><div>4</div></td><td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("怎么办：请核对本行各列和总计。<span class=\"count\">1 处", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("必须改正的错误", StringComparison.Ordinal) < page.IndexOf("请核对的数据", StringComparison.Ordinal));
        Assert.Contains("未计入", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_says_how_its_reason_is_given_with_code_and_cell()
    {
        var page = Page(SmallReceipt.Of(SmallReceipt.Warning));

        Assert.Contains("“情况说明”表写一行：编号 Y1，项目 表!D6", page, StringComparison.Ordinal);
        Assert.DoesNotContain("“情况说明”表写一行", Page(SmallReceipt.Of(SmallReceipt.BrokenSum)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explained_warning_and_a_waived_error_say_by_whom_and_when_and_ask_for_nothing()
    {
        var page = Page(SmallReceipt.Of(
            SmallReceipt.Warning with { Explanation = new(ExplanationSource.Unit, "口径调整", "李某", null) },
            SmallReceipt.BrokenSum with { Severity = Severity.Warning, Explanation = new(ExplanationSource.Waiver, "已核实", "王科长", "2020-01-20") }));

        Assert.Contains("已说明、不必再处理的数据：2 处", page, StringComparison.Ordinal);
        Assert.Contains("单位说明：口径调整（李某）", page, StringComparison.Ordinal);
        Assert.Contains("经办公室同意接收：已核实（王科长，2020-01-20）", page, StringComparison.Ordinal);
        Assert.Contains("其中 1 处错误经办公室同意接收", page, StringComparison.Ordinal);
        Assert.DoesNotContain("请核对的数据", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_file_is_told_that_a_newer_one_counts() =>
        Assert.Contains("<h1>已收到，未采用</h1>", Page(SmallReceipt.Of() with { Superseded = true }), StringComparison.Ordinal);

    [Fact]
    public void A_file_nobody_can_read_gets_a_page_too()
    {
        var page = Encoding.UTF8.GetString(ReceiptPage.Render(SmallReceipt.Unreadable, null));

        Assert.Contains("<h1>无法读取，请改正后重新上传</h1>", page, StringComparison.Ordinal);
        Assert.Contains("整个文件", page, StringComparison.Ordinal);
        Assert.Contains("记为逾期", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_of_the_file_is_escaped() =>
        Assert.DoesNotContain("<script", Page(SmallReceipt.Of(SmallReceipt.BrokenSum with { Observed = SmallReceipt.Script })), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void What_does_not_fit_on_the_page_is_counted_on_it() =>
        Assert.Contains("还有 10 处", Page(SmallReceipt.Of([.. Enumerable.Repeat(SmallReceipt.BrokenSum, 60)])), StringComparison.Ordinal);

    [Fact]
    public void Counts_and_the_last_day_come_first()
    {
        var page = Page(SmallReceipt.Of(SmallReceipt.BrokenSum, SmallReceipt.Warning) with { Deadline = new DateOnly(2020, 1, 31) });

        Assert.Contains("<b>1</b> 处必须改正", page, StringComparison.Ordinal);
        Assert.Contains("<b>1</b> 处请核对", page, StringComparison.Ordinal);
        Assert.Contains("请在 2020年1月31日 前（含当日）改正，重新上传", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_is_not_called_handed_in()
    {
        var page = Page(SmallReceipt.Of() with { Received = null, Deadline = new DateOnly(2020, 1, 31) });

        Assert.Contains("<h1>试检通过，还没有上传</h1>", page, StringComparison.Ordinal);
        Assert.Contains("尚未上传，这是试检", page, StringComparison.Ordinal);
        Assert.DoesNotContain("已接收", page, StringComparison.Ordinal);
        Assert.DoesNotContain("按时", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marked_file_is_linked_by_its_own_name_whatever_is_in_it() =>
        Assert.Contains("href=\"%3Cscript%3E%20%23.xlsx\"", Page(SmallReceipt.Of(SmallReceipt.BrokenSum) with { Marked = "<script> #.xlsx" }), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_turns_the_direction_of_the_text_is_shown_as_it_is_written()
    {
        var page = Page(SmallReceipt.Of() with { Path = "年报\u202Excod.exe\u2066" });

        Assert.Contains("年报\uFFFDxcod.exe\uFFFD", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public void Of_many_findings_each_kind_is_listed_and_paper_gets_the_first_of_each()
    {
        var kinds = Enumerable.Range(0, 500).Select(n => SmallReceipt.BrokenSum with { Action = new($"改第{n % 4}类。", "Mend."), At = $"表!B{n + 1}" });

        var page = Page(SmallReceipt.Of([.. kinds]));

        Assert.All(Enumerable.Range(0, 4), n => Assert.Contains($"改第{n}类。<span class=\"count\">125 处", page, StringComparison.Ordinal));
        Assert.Contains("打印稿列出 12 处，另有 488 处", page, StringComparison.Ordinal);
        Assert.Contains("还有 450 处", page, StringComparison.Ordinal);
        Assert.Equal(12, page.Split("<tr><th scope=\"row\"><div>").Length - 1);
        Assert.Equal(38, page.Split("<tr class=\"screen\"><th scope=\"row\"><div>").Length - 1);
    }

    [Theory]
    [InlineData(7, 0, 7)]
    [InlineData(20, 2, 12)]
    [InlineData(2, 20, 12)]
    [InlineData(20, 20, 12)]
    public void Paper_has_room_for_twelve_errors_and_warnings_and_neither_takes_all_of_it(int errors, int warnings, int printed)
    {
        var page = Page(SmallReceipt.Of([.. Enumerable.Repeat(SmallReceipt.BrokenSum, errors), .. Enumerable.Repeat(SmallReceipt.Warning, warnings)]));

        Assert.Equal(printed, page.Split("<tr><th scope=\"row\"><div>").Length - 1);
    }

    [Fact]
    public void Of_a_form_that_has_to_be_filled_in_anew_only_that_is_told()
    {
        var page = Page(SmallReceipt.Of(FindingCodes.FormOfOtherEdition.At(null, "2019", "2021")));

        Assert.Contains("必须改正的错误：1 处", page, StringComparison.Ordinal);
        Assert.DoesNotContain("没有采用的内容", page, StringComparison.Ordinal);
        Assert.DoesNotContain("读到的数据", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_what_it_was_when_a_person_last_read_it() =>
        GoldenFile.Matches(Path.Combine("receipt", "rejected.html"), ReceiptPage.Render(
            SmallReceipt.Of(SmallReceipt.BrokenSum, SmallReceipt.Warning), SmallEdition.Edition, SmallArea.Department("620403501")));

    [Fact]
    public void The_json_holds_the_inspection_and_the_delivery() =>
        GoldenFile.Matches(Path.Combine("receipt", "rejected.json"), ReceiptJson.Write(SmallReceipt.Of(SmallReceipt.BrokenSum, SmallReceipt.Warning)));

    private static string Page(Receipt receipt) =>
        Encoding.UTF8.GetString(ReceiptPage.Render(receipt, SmallEdition.Edition, SmallArea.Department("620403501")));
}
