using System.Text;
using Azure.Storage.Queues;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

public sealed class QueueTest(AzuriteFixture azurite)
{
    [Fact]
    public async Task Messages_are_Base64_because_the_Functions_host_expects_it()
    {
        var account = azurite.NextAccount();
        var storage = new PipelineStorage(new(account, account));
        await storage.EnsureCreatedAsync(TestPipeline.Stop);
        await storage.Consolidate.SendMessageAsync(new ConsolidationMessage(2019, District).Write(), TestPipeline.Stop);

        var raw = new QueueClient(account, "consolidate", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var text = (await raw.ReceiveMessageAsync(cancellationToken: TestPipeline.Stop)).Value.MessageText;

        Assert.Equal(new ConsolidationMessage(2019, District), ConsolidationMessage.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"year": 2019}""")]
    [InlineData("""{"year": 99999999999, "area": "620403"}""")]
    [InlineData("""{"year": [], "area": "620403"}""")]
    public void What_is_no_message_says_so(string text) => Assert.Throws<FormatException>(() => ConsolidationMessage.Parse(text));

    [Fact]
    public async Task A_broken_message_does_not_stop_the_others()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.Storage.Consolidate.SendMessageAsync("nonsense", TestPipeline.Stop);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));

        await pipeline.DrainAsync();

        Assert.Equal(1, await pipeline.FigureAsync(District, "permits_decisions"));
    }

    [Fact]
    public async Task The_nightly_run_queues_what_is_due_though_its_message_was_lost()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(1));
        await pipeline.Storage.Consolidate.ClearMessagesAsync(TestPipeline.Stop);
        Assert.Equal(0, await pipeline.DrainAsync());

        await pipeline.Nightly.RunAsync(TestPipeline.Stop);
        await pipeline.DrainAsync();

        Assert.Equal(1, await pipeline.FigureAsync(Province, "permits_decisions"));
    }
}
