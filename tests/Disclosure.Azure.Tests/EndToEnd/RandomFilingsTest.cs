using Disclosure.Reports;
using Disclosure.Tests;

namespace Disclosure.Azure.Tests.EndToEnd;

/// <summary>That no published figure is right by luck: 44 random filings, summed here without the project's code.</summary>
public sealed class RandomFilingsTest(AzuriteFixture azurite)
{
    private const string Area = "620403";
    private static readonly Definitions Seeds = DefinitionFiles.Load(RepositoryRoot.Combine("seeds"));

    [Fact]
    public async Task The_publication_of_44_random_filings_equals_the_sums_computed_independently()
    {
        var filings = Filings(20200131);
        var expected = filings.Values.SelectMany(f => f).GroupBy(f => f.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(f => f.Value), StringComparer.Ordinal);

        var report = await PublishAsync(filings);

        Assert.Equal(44, filings.Count);
        Assert.Equal(Seeds.EditionFor(2019)!.Indicators.Select(i => i.Code).Order(StringComparer.Ordinal), report.Figures.Keys);
        Assert.All(report.Figures, f => Assert.Equal(expected[f.Key], f.Value.Figure.Value));
        Assert.All(
            report.Figures.Keys.Where(c => !RandomFiling.NotAdditive.Contains(c)),
            code => Assert.Equal(44, report.Lineage(code).Count()));
    }

    [Fact]
    public async Task Changing_one_cell_changes_exactly_the_figures_that_contain_it()
    {
        string[] application =
        [
            "requests_granted_legal", "requests_granted_total", "requests_handled_legal", "requests_handled_total",
            "requests_new_legal", "requests_new_total",
        ];
        var filings = Filings(7);
        var before = await PublishAsync(filings);

        filings["620403100"]["disclosed_items"] += 1;
        var oneItemMore = await PublishAsync(filings);

        foreach (var code in application)
        {
            filings["620403522"][code] += 1;
        }

        var oneApplicationMore = await PublishAsync(filings);

        Assert.Equal(["disclosed_items"], Differences(before, oneItemMore));
        Assert.Equal(application, Differences(oneItemMore, oneApplicationMore));
    }

    private static IEnumerable<string> Differences(Report before, Report after) =>
        before.Figures.Where(f => f.Value != after.Figures[f.Key]).Select(f => f.Key);

    private static SortedDictionary<string, SortedDictionary<string, decimal>> Filings(int seed)
    {
        var random = new Random(seed);
        var filings = new SortedDictionary<string, SortedDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var unit in Seeds.Units.Children(Area, 2019))
        {
            filings[unit.Code] = RandomFiling.Make(random, answersNotAdditive: filings.Count == 0);
        }

        return filings;
    }

    private async Task<Report> PublishAsync(SortedDictionary<string, SortedDictionary<string, decimal>> filings)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, Seeds);
        var json = false;
        foreach (var (unit, figures) in filings)
        {
            var (name, content) = RandomFiling.Print(figures, json = !json);
            await pipeline.UploadAsync($"2019/{unit}/{name}", content);
        }

        await pipeline.Storage.Office.GetBlobClient($"{Area}/2019/{OfficeWords.Path}").UploadAsync(BinaryData.FromString(OfficeWords.Text), TestPipeline.Stop);
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, Area, await pipeline.DraftAsync(2019, Area));
        Assert.Equal(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, Area, TestPipeline.Stop)).Outcome);
        var bytes = await pipeline.Storage.Published.GetBlobClient($"{Area}/2019/1/report.json").DownloadContentAsync(TestPipeline.Stop);
        return ReportJson.Parse(bytes.Value.Content.ToMemory().Span);
    }
}
