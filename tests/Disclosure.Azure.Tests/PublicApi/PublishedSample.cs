using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

/// <summary>Publications written by hand, in a container of their own.</summary>
internal sealed class PublishedSample
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly JArray _index = [];

    private PublishedSample(BlobContainerClient container) => Container = container;

    public BlobContainerClient Container { get; }

    public static async Task<PublishedSample> EmptyAsync(AzuriteFixture azurite)
    {
        var container = new BlobServiceClient(azurite.NextAccount()).GetBlobContainerClient("published");
        await container.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return new PublishedSample(container);
    }

    /// <summary>Pingchuan's report of 2019, edition 1.</summary>
    public static async Task<PublishedSample> PingchuanAsync(AzuriteFixture azurite)
    {
        var sample = await EmptyAsync(azurite);
        await sample.PublishAsync("620403", "平川区", 2019, 1, Files(1));
        return sample;
    }

    public static Dictionary<string, (string ContentType, string Text)> Files(int edition) => new()
    {
        ["index.html"] = ("text/html; charset=utf-8", $"<!DOCTYPE html><title>平川区 2019 第{edition}版</title><a href=\"units/620403001.html\">王家山镇</a>"),
        ["units/620403001.html"] = ("text/html; charset=utf-8", $"<!DOCTYPE html><title>王家山镇 第{edition}版</title>"),
        ["report.json"] = ("application/json; charset=utf-8", $"{{\"edition\":\"2019\",\"made\":{edition}}}"),
        ["report.csv"] = ("text/csv; charset=utf-8", $"indicator,value\npermits_decisions,{edition}\n"),
        ["units.csv"] = ("text/csv; charset=utf-8", $"unit,indicator,value\n620403001,permits_decisions,{edition}\n"),
        ["report.xlsx"] = (Xlsx, $"PK{edition}"),
        ["indicators.json"] = ("application/json; charset=utf-8", $"{{\"indicators\":[{edition}]}}"),
    };

    /// <summary>Publishes a report with its figures.</summary>
    public Task PublishAsync(Report report, int edition)
    {
        var files = Files(edition);
        files["report.json"] = ("application/json; charset=utf-8", Encoding.UTF8.GetString(ReportJson.Write(report)));
        return PublishAsync(report.Area, report.AreaName.Zh, report.Year, edition, files);
    }

    public Task PublishAsync(string area, string name, int year, int edition, Dictionary<string, (string ContentType, string Text)> files) =>
        PublishAsync(area, name, year, edition, files.Select(f => new Artefact(f.Key, f.Value.ContentType, Encoding.UTF8.GetBytes(f.Value.Text))));

    /// <summary>Publishes an edition as the publishing step does: files, manifest, pointer, index, feeds.</summary>
    public async Task PublishAsync(string area, string name, int year, int edition, IEnumerable<Artefact> files)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/{edition}");
        var listed = new List<ManifestFile>();
        foreach (var (path, contentType, bytes) in files)
        {
            await PutAsync($"{folder}/{path}", new BinaryData(bytes));
            listed.Add(new(path, CanonicalJson.Hash(bytes.Span), bytes.Length, contentType));
        }

        var manifest = new Manifest
        {
            Area = area,
            Name = LocalizedTextJson.Parse(Name(area, name)),
            Year = year,
            Edition = edition,
            Approval = new(new string('0', 64), "办公室", "2020-01-20", "已审查"),
            Files = [.. listed],
            PublishedAt = "2020-01-20T02:00:00Z",
        };
        await PutAsync($"{folder}/{Publication.ManifestName}", new BinaryData(manifest.Write()));
        await PutAsync(
            Publication.Pointer(year, area),
            new BinaryData(CanonicalJson.Write(new CurrentEdition(edition, manifest.Approval.Draft, manifest.PublishedAt).ToJson())));
        _index.Add(new JObject
        {
            ["area"] = area,
            ["name"] = Name(area, name),
            ["year"] = year,
            ["edition"] = edition,
            ["publishedAt"] = "2020-01-20T02:00:00Z",
        });
        var index = new JObject { ["reports"] = _index };
        await PutAsync("index.json", index.ToString());
        foreach (var of in new[] { null, area })
        {
            await PutAsync(Feed.Name(of), new BinaryData(Feed.Write(IndexEntry.ParseAll(index), of)));
        }
    }

    private static JObject Name(string area, string name) => new() { ["zh"] = name, ["en"] = "Area " + area };

    public Task PutAsync(string path, string text) => PutAsync(path, BinaryData.FromString(text));

    private async Task PutAsync(string path, BinaryData bytes) =>
        await Container.GetBlobClient(path).UploadAsync(bytes, overwrite: true, TestContext.Current.CancellationToken);
}
