using System.Text.RegularExpressions;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>
/// A process may die at any moment. For every storage call of a whole run: it dies before the call, it dies after the call,
/// a new process finishes, and what storage holds is what it holds when nobody died.
/// </summary>
public sealed partial class CrashTest(AzuriteFixture azurite)
{
    private const int Lanes = 2;

    [Fact]
    public async Task Before_or_after_whatever_call_a_process_dies_the_next_one_finishes_its_work()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(RunLaneAsync));

        // Every lane made the same calls; together they died at each of them, on both sides.
        var calls = Assert.Single(runs.Select(r => r.Calls).Distinct());
        Assert.Equal(2 * calls, runs.Sum(r => r.Deaths));
    }

    private async Task<(int Calls, int Deaths)> RunLaneAsync(int lane)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, TwoDistricts);
        await pipeline.UploadAsync($"2019/{Office}/report.json", SmallFile.Figures(12, 7));
        await pipeline.UploadAsync($"2019/{OtherOffice}/report.json", """{"figures": {"permits_decisions": 5}, "texts": {"一": "总体情况。"}}""");
        await pipeline.UploadAsync($"2019/{Office}/faulty.xlsx", SmallFile.Workbook("abc"));
        var counting = CallBreaker.Counting();
        await RunAsync(pipeline.Again(counting));
        var expected = Current(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop));

        Assert.Contains(expected, line => line.StartsWith($"published/{City}/2019/1/manifest.json", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.StartsWith($"receipts/2019/{Office}/faulty.xlsx.marked.xlsx", StringComparison.Ordinal));
        Assert.InRange(counting.Calls, 100, 300);

        var (deaths, recovered) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var call = 1 + lane; call <= counting.Calls; call += Lanes)
        {
            foreach (var after in (bool[])[false, true])
            {
                await StorageState.ResetAsync(pipeline.Storage, TestPipeline.Stop);
                var breaker = new CallBreaker(call, after);
                await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(pipeline.Again(breaker)));
                Assert.True(breaker.Died);
                deaths++;

                // What a new process does depends on storage alone: from a state met before it does what it did then.
                var left = await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop);
                if (recovered.Add(string.Join('\n', left)))
                {
                    await RunAsync(pipeline.Again());
                    Assert.Equal(expected, Current(await StorageState.ReadAsync(pipeline.Storage, TestPipeline.Stop)));
                }
            }
        }

        return (counting.Calls, deaths);
    }

    /// <summary>
    /// Without the drafts and filings no row names: after a death the city may be summed once before its second district,
    /// and a sum, once made, stays under its hash.
    /// </summary>
    private static string[] Current(IReadOnlyList<string> state)
    {
        var rows = string.Join('\n', state.Where(line => line.Contains("PartitionKey=", StringComparison.Ordinal)));
        return [.. state.Where(line => Named().Match(line) is not { Success: true } match || rows.Contains(match.Groups[1].Value, StringComparison.Ordinal))];
    }

    [GeneratedRegex("^(?:drafts|filings)/.*?([0-9a-f]{64})")]
    private static partial Regex Named();

    /// <summary>A whole run: take in, sum, approve, publish.</summary>
    private static async Task RunAsync(TestPipeline pipeline)
    {
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, City, await pipeline.DraftAsync(2019, City));
        await pipeline.Publish.RunAsync(2019, City, TestPipeline.Stop);
    }
}
