using System.Text;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Submissions;

/// <summary>Rows the form does not have.</summary>
public sealed class LocalRowTest
{
    private const string Header = ",,申请人情况,,,,,,\n,,自然人,法人或其他组织,,,,,总计\n,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,\n";
    private const string Others = "规章,0,0,0\n行政规范性文件,1,0,3\n其他主动公开文件,12,0,40（含转发5件）\n";
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Fact]
    public void A_row_a_province_added_is_kept_beside_the_form_and_does_not_reject_the_file()
    {
        var inspection = Inspect($"信息内容,本年制发件数,本年废止件数,现行有效件数\n{Others}");

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        Assert.Equal(Severity.Notice, Assert.Single(inspection.Findings, f => f.Code == "ROW-LOCAL").Severity);
        Assert.Equal(0, inspection.Submission!.UnplacedCount);
        Assert.Equal(
            ["其他主动公开文件·本年制发件数 12", "其他主动公开文件·本年废止件数 0", "其他主动公开文件·现行有效件数 40（含转发5件）"],
            inspection.Submission.Local.Select(local => $"{local.Label} {FigureText.Print(local.Figure)}"));
        Assert.Equal("line 4 column 4", inspection.Submission.Local[2].Figure.At);
        Assert.Equal(6, inspection.Submission.Figures.Count);
    }

    [Fact]
    public void Local_figures_are_kept_in_the_filing_and_read_back()
    {
        var filing = Inspect($"信息内容,本年制发件数,本年废止件数,现行有效件数\n{Others}").Filing!;

        var bytes = FilingJson.Write(filing);

        Assert.Contains("\"其他主动公开文件\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, FilingJson.Write(FilingJson.Parse(bytes)));
        Assert.DoesNotContain("\"local\"", Encoding.UTF8.GetString(FilingJson.Write(filing with { Local = null })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("规章,0,0,0\n其他文件,1,0,3\n", "行政规范性文件")]
    [InlineData("政府规章文件,0,0,0\n行政规范性文件,1,0,3\n", "规章")]
    public void A_renamed_row_is_an_error_that_names_the_row_that_is_missing(string rows, string missing)
    {
        var error = Assert.Single(Inspect($"信息内容,本年制发件数,本年废止件数,现行有效件数\n{rows}").Findings, f => f.Severity == Severity.Error);

        Assert.Equal("ROW-UNKNOWN", error.Code);
        Assert.Contains($"“{missing}”没有找到", error.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_row_brings_no_errors_of_sums_that_lack_it()
    {
        var inspection = Inspect($"{Header}{Chapter(("（一）予以公开", "（一）公开"))}");

        Assert.Equal(["ROW-UNKNOWN"], inspection.Findings.Where(f => f.Severity != Severity.Notice).Select(f => f.Code));
        Assert.DoesNotContain(inspection.Findings, f => f.Code == "CELLS-MISSING");
    }

    [Fact]
    public void Subtotals_are_local_and_only_looked_at()
    {
        var right = Inspect($"{Header}{Chapter(("（四）无法提供", ",小计,1,0,0,0,0,0,1\n（四）无法提供"))}");
        var wrong = Inspect($"{Header}{Chapter(("（三）不予公开", "（三）不予公开,,5,0,0,0,0,0,1\n（三）不予公开"))}");

        Assert.DoesNotContain(right.Findings, f => f.Severity != Severity.Notice);
        Assert.Equal("三、本年度办理结果·（三）不予公开·小计·申请人情况·自然人", right.Submission!.Local[0].Label);
        var warning = Assert.Single(wrong.Findings, f => f.Severity != Severity.Notice);
        Assert.Equal(("SUBTOTAL-DIFFERS", "5", "1", Severity.Warning), (warning.Code, warning.Observed, warning.Expected, warning.Severity));
        Assert.Equal(Outcome.Accepted, wrong.Outcome);
    }

    /// <summary>Chapter 三 of 2021, one request refused as a state secret; a label can be replaced.</summary>
    private static string Chapter((string Label, string By) changed)
    {
        var rows = SeedForms.Edition("2021").Tables.Single(t => t.Id == "requests").Blocks[0].RowLeaves;
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var group = row.Path.Length > 2 && rows.First(r => r.Path.Length > 2 && r.Path[1] == row.Path[1]) == row ? row.Path[1].Label : string.Empty;
            var cases = row.Id is "new" or "refused_state_secret" or "handled" ? 1 : 0;
            text.Append(group.Length > 0 || row.Path.Length > 2 ? $"{group},{row.Header.Label}" : $"{row.Header.Label},").Append(',')
                .Append(System.Globalization.CultureInfo.InvariantCulture, $"{cases},0,0,0,0,0,{cases}\n");
        }

        return text.ToString().Replace(changed.Label, changed.By, StringComparison.Ordinal);
    }

    private static Inspection Inspect(string text) =>
        Inspector.Inspect(Definitions, "form.csv", Encoding.UTF8.GetBytes(text), 2022, "620403502", null);
}
