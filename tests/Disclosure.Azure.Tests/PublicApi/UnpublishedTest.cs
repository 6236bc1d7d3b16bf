using System.IO.Compression;
using System.Net;
using Azure.Storage.Blobs;
using Disclosure.Azure.Publishing;
using static Disclosure.Azure.Tests.SmallDefinitions;

namespace Disclosure.Azure.Tests;

/// <summary>Whatever is asked, nothing shows that was not published, though storage is full of it.</summary>
public sealed class UnpublishedTest(AzuriteFixture azurite)
{
    // Figures and words nobody may read: of late files, receipts, drafts, office files, another area, another year.
    private static readonly string[] Secrets =
        ["987654", "876543", "765432", "654321", "543219", "未发布", "泄密", "secret-name"];

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["area"] = [District, OtherDistrict, City, Province, Office, "drafts", "00"],
        ["year"] = ["2019", "2020", "2019.json", "2020.json", "2019.xlsx", "2019.docx", "2020.docx", "2018"],
        ["edition"] = ["1", "2", "1.csv", "1.docx", "2.json", "draft", "units.csv", "manifest.json", "current.json"],
        ["unit"] = [Office, $"{Office}.docx", Bureau, Town, OtherOffice, District],
        ["file"] = ["report.json", "report.docx", "report.csv", "units.csv", "lineage.html", "manifest.json", "approval.json", "adjustments.json", ".."],
        ["code"] = ["permits_decisions", "F1", "未发布"],
    };

    [Fact]
    public async Task A_walk_through_every_route_finds_nothing_unpublished()
    {
        await using var host = await PublicApiHost.StartAsync(await FilledAsync());
        var answered = 0;
        foreach (var address in Addresses(host).Distinct())
        {
            using var response = await host.GetAsync(address);
            Assert.True((int)response.StatusCode < 500, $"{address} answers {(int)response.StatusCode}.");
            var body = await TextAsync(response);
            Assert.All(Secrets.Where(s => !address.Contains(s, StringComparison.Ordinal)), secret =>
                Assert.False(body.Contains(secret, StringComparison.Ordinal), $"{address} shows {secret}."));
            Assert.DoesNotContain(Secrets, s => response.Headers.ToString().Contains(s, StringComparison.Ordinal));
            answered += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.InRange(answered, 60, int.MaxValue);
        Assert.Contains("\"value\":41", (await host.JsonAsync("/api/figures")).ToString(Newtonsoft.Json.Formatting.None), StringComparison.Ordinal);
        Assert.Single((await host.JsonAsync("/api/reports"))["reports"]!);
    }

    private static IEnumerable<string> Addresses(PublicApiHost host)
    {
        foreach (var endpoint in host.Endpoints)
        {
            IEnumerable<string> addresses = [endpoint.RoutePattern.RawText!];
            foreach (var parameter in endpoint.RoutePattern.Parameters)
            {
                addresses = addresses.SelectMany(a => Values[parameter.Name].Select(v => a.Replace($"{{{parameter.Name}}}", v, StringComparison.Ordinal)));
            }

            foreach (var parameter in endpoint.Metadata.OfType<QueryParameters>().SelectMany(p => p.Known).Select(p => p.Name).Where(n => n is "area" or "unit"))
            {
                addresses = addresses.SelectMany(a => Values[parameter].Append(null).Select(v => v is null ? a : $"{a}{(a.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={v}"));
            }

            if (endpoint.Metadata.OfType<QueryParameters>().Any(p => p.Known.Any(k => k.Name == "year")))
            {
                addresses = addresses.SelectMany(a => new[] { a, $"{a}{(a.Contains('?', StringComparison.Ordinal) ? '&' : '?')}year=2019", $"{a}{(a.Contains('?', StringComparison.Ordinal) ? '&' : '?')}year=2020" });
            }

            foreach (var address in addresses)
            {
                yield return address;
                if (!address.Contains('?', StringComparison.Ordinal) && !address.EndsWith('/'))
                {
                    yield return address + "/";
                }
            }
        }
    }

    private async Task<BlobContainerClient> FilledAsync()
    {
        var pipeline = await TestPipeline.CreateAsync(azurite);
        await pipeline.DeliverAsync($"2019/{Office}/a.json", SmallFile.Figures(41));
        await pipeline.DrainAsync();
        await pipeline.ApproveAsync(2019, District, await pipeline.DraftAsync(2019, District));
        Assert.Equal(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);

        await pipeline.DeliverAsync($"2019/{Office}/泄密.json", SmallFile.Figures(987654));
        await pipeline.DeliverAsync($"2019/{Bureau}/secret-name.json", SmallFile.Figures(876543));
        await pipeline.DeliverAsync($"2019/{OtherOffice}/a.json", SmallFile.Figures(765432));
        await pipeline.DeliverAsync($"2020/{Office}/a.json", SmallFile.Figures(654321));
        await pipeline.DeliverAsync($"2020/{Town}/a.json", SmallFile.Text("未发布的正文"));
        await OfficeAsync(pipeline, "adjustments.json", """[{"name": "未发布的调整", "indicator": "permits_decisions", "value": 543219, "reason": "泄密", "source": "secret-name"}]""");
        await pipeline.SettleAsync();
        await OfficeAsync(pipeline, "approval.json", System.Text.Encoding.UTF8.GetString(
            new Approval(await pipeline.DraftAsync(2019, District), "secret-name", "2020-02-01", "未发布") { Correction = " " }.Write()));
        Assert.NotEqual(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, District, TestPipeline.Stop)).Outcome);
        return pipeline.Storage.Published;
    }

    private static async Task OfficeAsync(TestPipeline pipeline, string name, string text) =>
        await pipeline.Storage.Office.GetBlobClient($"{District}/2019/{name}").UploadAsync(BinaryData.FromString(text), overwrite: true, TestPipeline.Stop);

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(TestPipeline.Stop);
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return await response.Content.ReadAsStringAsync(TestPipeline.Stop);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
