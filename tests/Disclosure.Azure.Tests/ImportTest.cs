using System.Text;
using Disclosure.Checking;
using Disclosure.Reports;
using Disclosure.Submissions;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>Whole reports of past years, brought in.</summary>
public sealed class ImportTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_units_report_becomes_its_filing_with_ledger_and_receipt_and_is_never_late()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        pipeline.Clock.SetUtcNow(new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));

        var result = await ImportAsync(pipeline, Office, SmallFile.Figures(12));

        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        Assert.Equal(12, await pipeline.FigureAsync(Office, "permits_decisions"));
        var row = Assert.Single(await Ledger.OfAsync(pipeline, Office));
        Assert.Equal(($"2019/{Office}/history/年报.json", false, DeliveryOutcome.Accepted), (row.Path, row.Late, row.Outcome));
        Assert.Contains($"2019/{Office}/history/年报.json.html", (await TestPipeline.ETagsAsync(pipeline.Storage.Receipts)).Keys);
    }

    [Fact]
    public async Task Next_years_report_is_compared_with_the_one_brought_in()
    {
        var read = new List<FiledYear?>();
        var pipeline = (await TestPipeline.CreateAsync(azurite)).WithReader((definitions, file, bytes, year, unit, lastYear) =>
        {
            read.Add(lastYear);
            return Inspector.Inspect(definitions, file, bytes, year, unit, lastYear);
        });
        await ImportAsync(pipeline, Office, SmallFile.Figures(12));

        await pipeline.DeliverAsync($"2020/{Office}/a.json", SmallFile.Figures(13));

        Assert.Equal(12, read[^1]!.Figures["permits_decisions"].Value);
    }

    [Fact]
    public async Task An_areas_report_takes_the_place_of_the_sum_and_is_published_as_any_other()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        await ImportAsync(pipeline, District, SmallFile.Figures(178));
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        var published = await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        Assert.Equal(PublicationOutcome.Published, published.Outcome);
        var report = await ReportAsync(pipeline);
        Assert.Equal(178, report.Figures["permits_decisions"].Figure.Value);
        var line = Assert.Single(report.Lineage("permits_decisions"));
        Assert.Equal((District, $"office/{District}/2019/history/年报.json", "$.figures.permits_decisions"), (line.Unit, line.File, line.Figure.At));
        Assert.Equal(178, await pipeline.FigureAsync(City, "permits_decisions"));
        Assert.Empty((await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.ArrivedAfter);
        Assert.True((await pipeline.Sweep.RunAsync(TestPipeline.Stop)).IsIdle);
    }

    [Fact]
    public async Task Units_that_have_filed_too_stand_beside_it_and_the_difference_is_named()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(100, 7));

        await ImportAsync(pipeline, District, SmallFile.Figures(178, 7));
        await pipeline.SettleAsync();

        var report = await ReportAsync(pipeline);
        Assert.Equal(178, report.Figures["permits_decisions"].Figure.Value);
        Assert.Equal([(Office, false), (District, true)], report.Lineage("permits_decisions").Select(l => (l.Unit!, l.Counted)).OrderBy(l => l.Counted));
        var difference = Assert.Single(report.Findings, f => f.Finding.Code == FindingCodes.PublishedDiffers.Code).Finding;
        Assert.Equal(("178", "100", "78", "permits_decisions"), (difference.Observed, difference.Expected, difference.Difference, difference.Indicator));
        Assert.Equal(Severity.Notice, difference.Severity);
    }

    [Theory]
    [InlineData(Office)]
    [InlineData(District)]
    public async Task Brought_in_twice_it_changes_nothing(string unit)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await ImportAsync(pipeline, unit, SmallFile.Figures(12));
        await pipeline.SettleAsync();
        var before = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);

        var second = await ImportAsync(pipeline, unit, SmallFile.Figures(12));
        await pipeline.SettleAsync();

        Assert.Equal(ImportOutcome.Unchanged, second.Outcome);
        Assert.Equal(before, await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Theory]
    [InlineData(2018, Office, "YEAR-BEFORE-FORM")]
    [InlineData(2021, Office, "YEAR-UNKNOWN")]
    [InlineData(2019, "999999", "UNIT-UNKNOWN")]
    public async Task What_has_no_place_is_refused_with_a_finding_and_leaves_nothing(int year, string unit, string code)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        var result = await pipeline.Import.RunAsync(year, unit, "年报.json", Encoding.UTF8.GetBytes(SmallFile.Figures(1)), TestPipeline.Stop);

        Assert.Equal(ImportOutcome.Refused, result.Outcome);
        Assert.Contains(result.Inspection.Findings, f => f.Code == code);
        Assert.Empty(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    [Fact]
    public async Task A_report_with_errors_leaves_nothing()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Equal(ImportOutcome.Refused, (await ImportAsync(pipeline, District, SmallFile.Faulty)).Outcome);
        Assert.Empty(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));
    }

    private static Task<ImportResult> ImportAsync(TestPipeline pipeline, string unit, string content) =>
        pipeline.Import.RunAsync(2019, unit, "年报.json", Encoding.UTF8.GetBytes(content), TestPipeline.Stop);

    private static async Task<Report> ReportAsync(TestPipeline pipeline)
    {
        var draft = await pipeline.DraftAsync(2019, District);
        var model = await pipeline.Storage.Drafts.GetBlobClient($"{District}/2019/{draft}/report.json").DownloadContentAsync(TestPipeline.Stop);
        return ReportJson.Parse(model.Value.Content.ToMemory().Span);
    }
}
