using System.Text;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class StatusTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Shows_who_has_handed_in_what_and_who_has_not()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/good.json", SmallFile.Figures(1));
        await pipeline.DeliverAsync($"2019/{Office}/zz-faulty.json", SmallFile.Faulty);
        pipeline.Clock.AdjustTime(ChinaTime.Parse("2020-02-01T00:00:00+08:00"));
        await pipeline.DeliverAsync($"2019/{Bureau}/late.json", SmallFile.Figures(2));

        var before = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!;
        await pipeline.DrainAsync();
        var after = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!;

        Assert.Equal((true, null), (before.IsDue, before.Draft));
        Assert.Equal((false, true), (after.IsDue, after.Draft is not null));
        var units = after.Units.ToDictionary(u => u.Unit.Code);
        Assert.Equal((UnitState.Returned, true, $"2019/{Office}/zz-faulty.json"), (units[Office].State, units[Office].HasFigures, units[Office].LastFile));
        Assert.True(units[Office].Findings.Errors > 0);
        Assert.Equal((UnitState.Late, true), (units[Bureau].State, units[Bureau].HasFigures));
        Assert.Equal((UnitState.Nothing, false), (units[Town].State, units[Town].HasFigures));
        Assert.Null(after.Approval);
        Assert.Null(after.Published);
    }

    [Fact]
    public async Task Beside_an_imported_report_it_names_the_report_and_still_knows_who_has_filed()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/good.json", SmallFile.Figures(1));
        Assert.Null((await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!.Imported);

        await pipeline.Import.RunAsync(2019, District, "年报.json", Encoding.UTF8.GetBytes(SmallFile.Figures(178)), TestPipeline.Stop);
        var status = (await pipeline.Status.ReadAsync(2019, District, TestPipeline.Stop))!;

        Assert.Equal($"{District}/2019/history/年报.json", status.Imported);
        Assert.Equal([Office], status.Units.Where(u => u.State == UnitState.Accepted).Select(u => u.Unit.Code));
    }

    [Fact]
    public async Task Knows_no_status_of_what_is_no_area()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);

        Assert.Null(await pipeline.Status.ReadAsync(2019, Office, TestPipeline.Stop));
    }
}
