using System.Text.RegularExpressions;
using CsCheck;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>Whenever and however often the daily run happens, what is published in the end is the same.</summary>
public sealed partial class YearEndLawTest(AzuriteFixture azurite)
{
    private const int Samples = 12;
    private static readonly DateTimeOffset Start = ChinaTime.Parse("2019-12-28T00:00:00+08:00");

    // Hours until each run: several before the year ends, around it, or all of them years too late.
    private static readonly Gen<int[]> Runs = Gen.OneOf(Gen.Int[0, 48], Gen.Int[0, 20_000]).Array[0, 4];

    [Fact]
    public async Task Any_sequence_of_runs_at_any_times_ends_in_the_same_published_state()
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        var first = await pipeline.DraftAsync(2019, District);
        await pipeline.DeliverAsync($"2019/{Bureau}/b.json", SmallFile.Figures(7));
        await pipeline.SettleAsync();
        var second = await pipeline.DraftAsync(2019, District);
        IReadOnlyList<string>? expected = null;
        await Gen.Select(Runs, Runs, Runs).SampleAsync(
            async (early, middle, late) =>
            {
                await ForgetAsync(pipeline);
                var time = Start;
                var published = new List<DateTimeOffset>();
                await RunAsync(pipeline, early, published, isApproved: false);
                await pipeline.ApproveAsync(2019, District, first);
                await RunAsync(pipeline, [.. middle, 200], published, isApproved: true);
                await pipeline.ApproveAsync(2019, District, second, "补报");
                await RunAsync(pipeline, [1, .. late], published, isApproved: true);

                async Task RunAsync(TestPipeline on, int[] hours, List<DateTimeOffset> times, bool isApproved)
                {
                    var before = times.Count;
                    foreach (var pause in hours)
                    {
                        time = time.AddHours(pause);
                        on.Clock.AdjustTime(time);
                        await on.YearEnd.RunAsync(TestPipeline.Stop);
                        if (isApproved && times.Count == before && time.Year > 2019)
                        {
                            times.Add(time);
                        }
                    }
                }

                // The first run after an approval, once the year has ended, publishes it; no other leaves a trace.
                var state = await StateAsync(pipeline, published);
                expected ??= state;
                Assert.Equal(expected, state);
            },
            iter: Samples,
            threads: 1);
        Assert.Contains(expected!, line => line.StartsWith($"{District}/2019/2/manifest.json", StringComparison.Ordinal));
    }

    private static async Task ForgetAsync(TestPipeline pipeline)
    {
        foreach (var name in (await TestPipeline.ETagsAsync(pipeline.Storage.Published)).Keys)
        {
            await pipeline.Storage.Published.DeleteBlobAsync(name, cancellationToken: TestPipeline.Stop);
        }

        foreach (var name in (await TestPipeline.ETagsAsync(pipeline.Storage.Drafts)).Keys.Where(n => n.Contains("/editions/", StringComparison.Ordinal)))
        {
            await pipeline.Storage.Drafts.DeleteBlobAsync(name, cancellationToken: TestPipeline.Stop);
        }

        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/approval.json").DeleteIfExistsAsync(cancellationToken: TestPipeline.Stop);
    }

    /// <summary>All published bytes, the times of publication as the run they should come from.</summary>
    private static async Task<IReadOnlyList<string>> StateAsync(TestPipeline pipeline, List<DateTimeOffset> published)
    {
        var lines = new List<string>();
        foreach (var name in (await TestPipeline.ETagsAsync(pipeline.Storage.Published)).Keys.Order(StringComparer.Ordinal))
        {
            var text = (await pipeline.Storage.Published.GetBlobClient(name).DownloadContentAsync(TestPipeline.Stop)).Value.Content.ToString();
            foreach (var (index, time) in published.Index().Reverse())
            {
                text = text.Replace(ChinaTime.Text(time), $"run {index}", StringComparison.Ordinal);
            }

            // The manifest of edition 1, whose hash this is, has its time in it.
            lines.Add($"{name} {Replaced().Replace(text, "edition 1")}");
        }

        return lines;
    }

    [GeneratedRegex("""{"edition":1,"sha256":"[0-9a-f]{64}"}""")]
    private static partial Regex Replaced();
}
