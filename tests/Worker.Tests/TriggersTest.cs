using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure;
using Disclosure.Azure.Publishing;
using Disclosure.Azure.Tests;
using Disclosure.Tests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker.Tests;

/// <summary>Each trigger does its step's work, on real storage.</summary>
public sealed class TriggersTest(AzuriteFixture azurite)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_arrives_is_taken_in()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        var blob = await HandInAsync(app);
        await app.Function<IngestFunction>().RunAsync(blob, Cancellation);
        Assert.Equal("accepted", (string?)CanonicalJson.Parse(await ReceiptAsync(app, blob.Name))["outcome"]);
        Assert.Single(await LedgerAsync(app));
        Assert.Equal([new ConsolidationMessage(FunctionsApp.Year, FunctionsApp.Area)], await app.Step<ConsolidationQueue>().DueAsync(Cancellation));
    }

    [Fact]
    public async Task A_message_makes_the_due_area_a_draft()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        await app.Step<ConsolidationQueue>().MarkAsync(FunctionsApp.Year, FunctionsApp.Area, Cancellation);
        var message = (await app.Storage.Consolidate.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        await app.Function<ConsolidateFunction>().RunAsync(message.MessageText, Cancellation);
        Assert.NotNull(await DraftAsync(app));
        Assert.DoesNotContain(
            new ConsolidationMessage(FunctionsApp.Year, FunctionsApp.Area), await app.Step<ConsolidationQueue>().DueAsync(Cancellation));
    }

    [Fact]
    public async Task A_message_that_names_no_area_goes_back_to_the_host()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        await Assert.ThrowsAsync<FormatException>(() => app.Function<ConsolidateFunction>().RunAsync("平川区", Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_delivery_that_failed_five_times_is_recorded_and_the_night_takes_the_file_in(bool isJson)
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        var blob = await HandInAsync(app);
        var message = isJson
            ? $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.Ingest","BlobType":"BlockBlob","ContainerName":"submissions","BlobName":"{{blob.Name}}","ETag":"\"0x8D\""}"""
            : "no JSON";
        Assert.Equal(isJson ? "submissions/" + blob.Name : message, app.Step<PoisonedDelivery>().Record(message));
        app.Function<PoisonedDeliveryFunction>().Run(message);
        await app.Function<NightlyFunction>().RunAsync(new TimerInfo(), Cancellation);
        Assert.NotEmpty(await ReceiptAsync(app, blob.Name));
    }

    [Fact]
    public async Task The_night_finds_the_file_whose_event_was_lost_and_queues_what_is_due()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        var blob = await HandInAsync(app);
        await app.Function<NightlyFunction>().RunAsync(new TimerInfo(), Cancellation);
        Assert.NotEmpty(await ReceiptAsync(app, blob.Name));
        await app.Storage.Consolidate.ClearMessagesAsync(Cancellation);
        await app.Function<NightlyFunction>().RunAsync(new TimerInfo(), Cancellation);
        var message = (await app.Storage.Consolidate.ReceiveMessageAsync(cancellationToken: Cancellation)).Value;
        Assert.Equal(new ConsolidationMessage(FunctionsApp.Year, FunctionsApp.Area), ConsolidationMessage.Parse(message.MessageText));
    }

    [Fact]
    public async Task The_year_end_publishes_what_is_approved_nothing_before_and_the_public_reads_it()
    {
        await using var app = await FunctionsApp.StartAsync(azurite);
        await app.Storage.Office.GetBlobClient($"{FunctionsApp.Area}/{FunctionsApp.Year}/{OfficeWords.Path}").UploadAsync(BinaryData.FromString(OfficeWords.Text), Cancellation);
        await app.Step<ConsolidationQueue>().MarkAsync(FunctionsApp.Year, FunctionsApp.Area, Cancellation);
        await app.Step<Consolidate>().RunAsync(FunctionsApp.Year, FunctionsApp.Area, Cancellation);
        await app.Function<YearEndFunction>().RunAsync(new TimerInfo(), Cancellation);
        var manifest = app.Storage.Published.GetBlobClient($"{FunctionsApp.Area}/{FunctionsApp.Year}/1/manifest.json");
        Assert.False(await manifest.ExistsAsync(Cancellation));
        var approval = new Approval((await DraftAsync(app))!, "平川区人民政府办公室", "2020-01-20", "已经保密审查");
        await app.Storage.Office.GetBlobClient($"{FunctionsApp.Area}/{FunctionsApp.Year}/approval.json")
            .UploadAsync(new BinaryData(approval.Write()), Cancellation);
        await app.Function<YearEndFunction>().RunAsync(new TimerInfo(), Cancellation);
        Assert.True(await manifest.ExistsAsync(Cancellation));
        foreach (var path in new[] { "/reports/620403/2019/", "/reports/620403/2019/1.xlsx", "/api/figures", "/api/units", "/api/indicators", "/api/reports" })
        {
            Assert.Equal(200, await StatusAsync(app, path));
        }
    }

    private static async Task<int> StatusAsync(FunctionsApp app, string path)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(path is "/api/units" or "/api/indicators" or "/api/figures" ? "?area=620403&year=2019" : null);
        await app.Function<PublicFunction>().RunAsync(context.Request);
        return context.Response.StatusCode;
    }

    private static async Task<BlobClient> HandInAsync(FunctionsApp app)
    {
        var file = Directory.EnumerateFiles(RepositoryRoot.Combine("seeds", "samples", "2019", FunctionsApp.Area, "620403001")).First();
        var blob = app.Storage.Submissions.GetBlobClient($"{FunctionsApp.Year}/620403001/{Path.GetFileName(file)}");
        await blob.UploadAsync(file, Cancellation);
        return blob;
    }

    private static async Task<string> ReceiptAsync(FunctionsApp app, string path) =>
        (await app.Storage.Receipts.GetBlobClient(path + ".json").DownloadContentAsync(Cancellation)).Value.Content.ToString();

    private static async Task<List<TableEntity>> LedgerAsync(FunctionsApp app)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"ledger:620403001:"} and RowKey lt {"ledger:620403001;"}");
        return await app.Storage.FilingRows.QueryAsync<TableEntity>(filter, cancellationToken: Cancellation).ToListAsync(Cancellation);
    }

    /// <summary>The hash that names the area's draft.</summary>
    private static async Task<string?> DraftAsync(FunctionsApp app)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"{FunctionsApp.Area}/{FunctionsApp.Year}/");
        var report = await app.Storage.Drafts.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, Cancellation)
            .FirstOrDefaultAsync(b => b.Name.EndsWith("/report.json", StringComparison.Ordinal), Cancellation);
        return report?.Name[folder.Length..].Split('/')[0];
    }
}
