using System.Reflection;
using System.Text;
using Azure.Storage.Queues;
using Disclosure.Azure;
using Disclosure.Azure.Tests;
using Disclosure.Tests;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace Disclosure.Worker.Tests;

/// <summary>What the host is told: triggers, settings, host.json.</summary>
public sealed class DeclarationsTest(AzuriteFixture azurite)
{
    private static readonly MethodInfo[] Functions =
        [.. typeof(IngestFunction).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<FunctionAttribute>() is not null)];

    [Fact]
    public void The_app_has_the_functions_of_the_design()
    {
        Assert.Equal(
            ["Consolidate", "Ingest", "Nightly", "PoisonedDelivery", "Public", "YearEnd"],
            Functions.Select(f => f.GetCustomAttribute<FunctionAttribute>()!.Name).Order(StringComparer.Ordinal));
        var blob = Trigger<BlobTriggerAttribute>();
        Assert.Equal(("submissions/{name}", BlobTriggerSource.EventGrid, "Intake"), (blob.BlobPath, blob.Source, blob.Connection));
        Assert.Equal(
            [("consolidate", "Intake"), ("webjobs-blobtrigger-poison", "Intake")],
            Triggers<QueueTriggerAttribute>().Select(q => (q.QueueName, q.Connection)).Order());
        var http = Trigger<HttpTriggerAttribute>();
        Assert.Equal(("{*path}", AuthorizationLevel.Anonymous), (http.Route, http.AuthLevel));
        Assert.Equal(["get", "head", "options"], http.Methods);
    }

    [Fact]
    public void Every_setting_a_trigger_names_is_documented()
    {
        var readme = RepositoryRoot.Combine("README.md");
        Assert.SkipUnless(File.Exists(readme), "There is no README yet.");
        var text = File.ReadAllText(readme);
        var schedules = Triggers<TimerTriggerAttribute>().Select(t => t.Schedule).ToArray();
        Assert.All(schedules, s => Assert.Matches("^%[A-Za-z]+%$", s));
        Assert.All([.. schedules.Select(s => s.Trim('%')), "Intake"], s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queue_holds_the_Base64_that_host_json_promises()
    {
        var host = JObject.Parse(await File.ReadAllTextAsync(RepositoryRoot.Combine("host.json"), TestContext.Current.CancellationToken));
        Assert.Equal("base64", (string?)host.SelectToken("extensions.queues.messageEncoding"));
        Assert.Equal(string.Empty, (string?)host.SelectToken("extensions.http.routePrefix"));
        var account = azurite.NextAccount();
        var storage = new PipelineStorage(new StorageConnections(account, account));
        await storage.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var message = new ConsolidationMessage(2019, "620403");
        await storage.Consolidate.SendMessageAsync(message.Write(), TestContext.Current.CancellationToken);
        var raw = await new QueueClient(account, "consolidate").PeekMessageAsync(TestContext.Current.CancellationToken);
        Assert.Equal(message.Write(), Encoding.UTF8.GetString(Convert.FromBase64String(raw.Value.MessageText)));
    }

    private static T Trigger<T>()
        where T : Attribute => Assert.Single(Triggers<T>());

    private static IEnumerable<T> Triggers<T>()
        where T : Attribute => Functions.SelectMany(f => f.GetParameters()).SelectMany(p => p.GetCustomAttributes<T>());
}
