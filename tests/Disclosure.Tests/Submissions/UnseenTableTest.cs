using System.Text;
using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Submissions;

/// <summary>Tables that came as loose text.</summary>
public sealed class UnseenTableTest
{
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Fact]
    public void Numbers_of_a_table_without_rows_and_columns_return_the_file_and_are_not_lost_in_the_chapter()
    {
        var inspection = Inspect("本年新收 3 0 0 0 0 0 3\n上年结转 0 0 0 0 0 0 0\n总计 3 0 0 0 0 0 3\n");

        var finding = Assert.Single(inspection.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("TABLE-UNSEEN", "line 5", "21"), (finding.Code, finding.At, finding.Observed));
        Assert.Contains("“三、收到和处理政府信息公开申请情况”", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(Outcome.Rejected, inspection.Outcome);
    }

    [Fact]
    public void Sentences_with_many_numbers_are_text() =>
        Assert.Equal(Outcome.Accepted, Inspect("收到申请3件、答复3件，其中公开2件、不予公开1件，较上年的12件减少9件；受理电话咨询41次、现场咨询17次、网上咨询8次，办理来信5件、来访6人次，整理档案11卷，修订指南2次，开展培训3次、参训57人次，发放资料400份。\n").Outcome);

    private static Inspection Inspect(string requests) => Inspector.Inspect(
        Definitions,
        "年报.txt",
        Encoding.UTF8.GetBytes($"一、总体情况\n平稳有序。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n{requests}四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n五、存在的主要问题及改进情况\n人手不足，下一步加强培训。\n六、其他需要报告的事项\n没有其他事项。\n"),
        2022,
        "620403100",
        null);
}
