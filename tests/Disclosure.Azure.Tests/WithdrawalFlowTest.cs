using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>The office withdraws a filing, and takes the withdrawal back: nothing but its file decides.</summary>
public sealed class WithdrawalFlowTest(AzuriteFixture azurite)
{
    private const string File = $"2019/{Bureau}/b.json";

    [Theory]
    [InlineData("")]
    [InlineData("\"file\": \"b.json\", ")]
    public async Task A_withdrawn_unit_is_out_of_the_draft_and_shown_so_and_counts_again_when_the_office_takes_it_back(string file)
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(7));
        await pipeline.SettleAsync();
        var before = await pipeline.DraftAsync(2019, District);

        await WithdrawAsync(pipeline, file);
        await pipeline.SettleAsync();

        Assert.Equal((1, 1), (await pipeline.FigureAsync(District, "permits_decisions"), await pipeline.FigureAsync(City, "permits_decisions")));
        var unit = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Units.Single(u => u.Unit.Code == Bureau);
        Assert.Equal((UnitState.Withdrawn, false, "误报"), (unit.State, unit.HasFigures, unit.Withdrawal!.Reason));
        Assert.Equal(7, await pipeline.FigureAsync(Bureau, "permits_decisions"));
        Assert.Empty((await pipeline.Verify.RunAsync(cancellation: TestPipeline.Stop)).Faults);

        await pipeline.Storage.Office.DeleteBlobAsync($"{District}/2019/withdrawals.json", cancellationToken: TestPipeline.Stop);
        await pipeline.SettleAsync();

        Assert.Equal(before, await pipeline.DraftAsync(2019, District));
        Assert.Equal(8, await pipeline.FigureAsync(City, "permits_decisions"));
    }

    [Fact]
    public async Task After_the_file_was_withdrawn_a_newer_one_counts()
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(7));
        await WithdrawAsync(pipeline, "\"file\": \"b.json\", ");
        await pipeline.DeliverAsync($"2019/{Bureau}/c.json", SmallFile.Figures(3));
        await pipeline.SettleAsync();

        Assert.Equal(4, await pipeline.FigureAsync(District, "permits_decisions"));
    }

    [Fact]
    public async Task A_withdrawal_after_publication_waits_for_a_correction()
    {
        var pipeline = await TestPipeline.ConsolidatedAsync(azurite);
        await pipeline.DeliverAsync(File, SmallFile.Figures(7));
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop);

        await WithdrawAsync(pipeline, "");
        await pipeline.SettleAsync();

        Assert.Equal([new ArrivedAfter(Bureau, null)], (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.ArrivedAfter);
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District), "撤回误报的数据");
        Assert.Equal(2, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Manifest!.Edition);
        Assert.Empty((await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.ArrivedAfter);
    }

    private static async Task WithdrawAsync(TestPipeline pipeline, string file) =>
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/withdrawals.json").UploadAsync(
            BinaryData.FromString($$"""[{"unit": "{{Bureau}}", {{file}}"reason": "误报", "by": "办公室", "at": "2020-01-20"}]"""), TestPipeline.Stop);
}
