using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Ingesting;
using Disclosure.Azure.Publishing;
using Disclosure.Azure.Rows;
using Disclosure.Checking;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Azure.Tests;

/// <summary>The steps on two storage accounts of their own. The clock stands in January 2020, as the demo's does.</summary>
internal sealed class TestPipeline
{
    private readonly StorageConnections _connections;

    private TestPipeline(
        StorageConnections connections,
        Definitions definitions,
        FakeTimeProvider clock,
        HttpPipelinePolicy[] policies,
        InspectFile? reader = null)
    {
        _connections = connections;
        Definitions = definitions;
        Clock = clock;
        Storage = new PipelineStorage(connections, new StorageOptions { MaxRetries = policies.Length == 0 ? 3 : 0, Policies = [.. policies] });
        Queue = new ConsolidationQueue(Storage, NullLogger<ConsolidationQueue>.Instance);
        Ingest = new Ingest(Storage, definitions, Queue, clock, new Deadlines(), NullLogger<Ingest>.Instance) { Inspector = reader ?? Inspector.Inspect };
        Sweep = new Sweep(Storage, definitions, Ingest, Queue, clock, NullLogger<Sweep>.Instance);
        Replay = new Replay(Storage, definitions, Ingest);
        Import = new Import(Storage, definitions, Ingest, Queue, clock);
        Consolidate = new Consolidate(Storage, definitions, Queue, NullLogger<Consolidate>.Instance);
        Publish = new Publish(Storage, definitions, clock, NullLogger<Publish>.Instance);
        Status = new PipelineStatus(Storage, definitions, Queue);
        Verify = new Verify(Storage, definitions, Queue);
        YearEnd = new YearEnd(Storage, definitions, Publish, Status, clock, new Deadlines(), NullLogger<YearEnd>.Instance);
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Definitions Definitions { get; }

    public FakeTimeProvider Clock { get; }

    public PipelineStorage Storage { get; }

    public ConsolidationQueue Queue { get; }

    public Ingest Ingest { get; }

    public Sweep Sweep { get; }

    public Import Import { get; }

    public Replay Replay { get; }

    public Consolidate Consolidate { get; }

    public Publish Publish { get; }

    public PipelineStatus Status { get; }

    public Verify Verify { get; }

    public YearEnd YearEnd { get; }

    public Nightly Nightly => new(Sweep, Queue, NullLogger<Nightly>.Instance);

    public static async Task<TestPipeline> CreateAsync(AzuriteFixture azurite, Definitions? definitions = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 1, 15, 2, 0, 0, TimeSpan.Zero));
        var connections = new StorageConnections(azurite.NextAccount(), azurite.NextAccount());
        var pipeline = new TestPipeline(connections, definitions ?? SmallDefinitions.All, clock, []);
        await pipeline.Storage.EnsureCreatedAsync(Stop);
        return pipeline;
    }

    /// <summary>One unit of the district has filed, and the district is summed.</summary>
    public static async Task<TestPipeline> ConsolidatedAsync(AzuriteFixture azurite)
    {
        var pipeline = await CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{SmallDefinitions.Office}/a.json", SmallFile.Figures(1));
        await pipeline.DrainAsync();
        return pipeline;
    }

    /// <summary>And the office has approved the draft.</summary>
    public static async Task<TestPipeline> ApprovedAsync(AzuriteFixture azurite)
    {
        var pipeline = await ConsolidatedAsync(azurite);
        await pipeline.ApproveAsync(2019, SmallDefinitions.District, await pipeline.DraftAsync(2019, SmallDefinitions.District));
        return pipeline;
    }

    /// <summary>The same storage in a new process.</summary>
    public TestPipeline Again(params HttpPipelinePolicy[] policies) => new(_connections, Definitions, Clock, policies);

    /// <summary>The same storage after a deployment of other definitions.</summary>
    public TestPipeline With(Definitions definitions) => new(_connections, definitions, Clock, []);

    /// <summary>The same storage with another reader of files.</summary>
    public TestPipeline WithReader(InspectFile reader) =>
        new(_connections, Definitions, Clock, [], reader);

    public async Task UploadAsync(string name, string content) =>
        await Storage.Submissions.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);

    public async Task UploadAsync(string name, byte[] content) =>
        await Storage.Submissions.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, Stop);

    /// <summary>Uploads and ingests at once.</summary>
    public async Task<IngestResult> DeliverAsync(string name, string content)
    {
        await UploadAsync(name, content);
        return await Ingest.RunAsync(name, Stop);
    }

    public Task<int> DrainAsync() => Queue.ReceiveAndRunAsync(Consolidate, Stop);

    /// <summary>Sweep and queue until nothing is left to do.</summary>
    public async Task SettleAsync()
    {
        do
        {
            await Nightly.RunAsync(Stop);
            await DrainAsync();
        }
        while ((await Queue.DueAsync(Stop)).Count > 0);
    }

    public async Task ApproveAsync(int year, string area, string draft, string? correction = null) =>
        await Storage.Office.GetBlobClient($"{area}/{year}/approval.json").UploadAsync(
            BinaryData.FromBytes(new Approval(draft, "办公室", "2020-01-15", "保密审查通过") { Correction = correction }.Write()), overwrite: true, Stop);

    public async Task<string> DraftAsync(int year, string area) => (await Status.ReadAsync(year, area, Stop))!.Draft!;

    public async Task<Head> HeadAsync(string unit, int year = 2019) =>
        (await new FilingTable(Storage.FilingRows).HeadAsync(
            RowKeys.Partition(year, Definitions.Units.Find(unit, year)!.Parent), unit, Stop)).Value;

    public async Task<UnitRows> RowsAsync(string unit, int year = 2019) =>
        await new FilingTable(Storage.FilingRows).UnitAsync(
            RowKeys.Partition(year, Definitions.Units.Find(unit, year)!.Parent), unit, Stop);

    public async Task<decimal?> FigureAsync(string unit, string indicator) =>
        (await RowsAsync(unit)).Figures(Definitions.EditionFor(2019)!)?.GetValueOrDefault(indicator)?.Value;

    /// <summary>Names and ETags of a container.</summary>
    public static async Task<Dictionary<string, string>> ETagsAsync(BlobContainerClient container)
    {
        var etags = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Stop))
        {
            etags[blob.Name] = blob.Properties.ETag!.Value.ToString();
        }

        return etags;
    }
}
