using System.Globalization;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>What the public may read: the blobs of the container <c>published</c>, through the manifests that name them.</summary>
internal sealed class PublishedFiles(PublishedBlobs blobs, PublishedMemory memory)
{
    // A parsed report takes about so many times the bytes of its JSON.
    private const int ParsedSize = 6;

    /// <summary>What <c>index.json</c> lists; nothing before the first publication.</summary>
    public async Task<PublishedIndex> IndexAsync(CancellationToken cancellation) =>
        await memory.KeepPointerAsync("index.json", () => ParseIndexAsync(cancellation), i => i.Reports.Length * 1024) ?? PublishedIndex.Empty;

    /// <summary>The feed of an area, its code already known to be digits, or of all; null before the first publication.</summary>
    public Task<BinaryData?> FeedAsync(string? area, CancellationToken cancellation) =>
        memory.KeepPointerAsync(Feed.Name(area), () => blobs.ReadAsync(Feed.Name(area), cancellation), b => b.ToMemory().Length);

    /// <summary>An edition of a report, or the current one.</summary>
    /// <param name="area">Area code, already known to be digits.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="edition">Edition number; null for the current one.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>Null when no manifest says that the edition exists.</returns>
    public async Task<PublishedEdition?> FindAsync(string area, string year, string? edition, CancellationToken cancellation)
    {
        edition ??= await memory.KeepPointerAsync($"{area}/{year}/current.json", () => CurrentAsync(area, year, cancellation), _ => 0);
        return edition is null ? null : await memory.KeepAsync(
            $"{area}/{year}/{edition}/manifest.json", () => ManifestAsync(area, year, edition, cancellation), e => e.Files.Count * 512);
    }

    /// <summary>The edition of a report that the index lists.</summary>
    /// <exception cref="InvalidDataException">It has no manifest.</exception>
    public async Task<PublishedEdition> EditionAsync(PublishedReport report, CancellationToken cancellation) =>
        await FindAsync(report, cancellation)
            ?? throw new InvalidDataException($"The index names edition {report.Edition} of {report.Url}, which has no manifest.");

    /// <summary>An edition of a report, whose number may be made up.</summary>
    public Task<PublishedEdition?> FindAsync(PublishedReport report, CancellationToken cancellation) => FindAsync(
        report.Area,
        report.Year.ToString("D4", CultureInfo.InvariantCulture),
        report.Edition.ToString(CultureInfo.InvariantCulture),
        cancellation);

    /// <summary>The bytes of a file that a manifest names.</summary>
    /// <exception cref="InvalidDataException">The blob is gone or is not what the manifest says: better an error than a doubtful figure.</exception>
    public async Task<BinaryData> ReadAsync(PublishedEdition edition, PublishedFile file, CancellationToken cancellation)
    {
        var path = $"{edition.Folder}/{file.Path}";
        return (await memory.KeepAsync<BinaryData>(path, async () => await VerifiedAsync(path, file, cancellation), b => b.ToMemory().Length))!;
    }

    /// <summary>The figures of an edition.</summary>
    /// <exception cref="InvalidDataException">As of <see cref="ReadAsync"/>.</exception>
    public async Task<Report> ReportAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        var length = 0;
        return (await memory.KeepAsync<Report>(
            $"{edition.Folder}/report.json parsed",
            async () =>
            {
                var bytes = await ReadAsync(edition, edition.Files[ReportFormat.Model], cancellation);
                length = bytes.ToMemory().Length;
                return ReportJson.Parse(bytes.ToMemory().Span);
            },
            _ => length * ParsedSize))!;
    }

    /// <summary>A page or list made from the index and from editions it lists; made once for each state of the index.</summary>
    public async Task<Representation> MadeAsync(string name, Func<PublishedIndex, Task<Representation>> make, CancellationToken cancellation)
    {
        var index = await IndexAsync(cancellation);
        return (await memory.KeepAsync<Representation>($"{name} of {index.Hash}", async () => await make(index), r => r.Bytes.Length))!;
    }

    private async Task<PublishedIndex?> ParseIndexAsync(CancellationToken cancellation) =>
        await blobs.ReadAsync("index.json", cancellation) is { } bytes
            ? new PublishedIndex(CanonicalJson.Hash(bytes.ToMemory().Span), PublishedReport.ParseIndex(Json(bytes)))
            : null;

    private async Task<string?> CurrentAsync(string area, string year, CancellationToken cancellation) =>
        await blobs.ReadAsync($"{area}/{year}/current.json", cancellation) is { } bytes
            ? ((int)Json(bytes)["edition"]!).ToString(CultureInfo.InvariantCulture)
            : null;

    private async Task<PublishedEdition?> ManifestAsync(string area, string year, string edition, CancellationToken cancellation) =>
        await blobs.ReadAsync($"{area}/{year}/{edition}/manifest.json", cancellation) is { } bytes
            ? PublishedEdition.Parse(area, year, edition, Json(bytes))
            : null;

    private async Task<BinaryData> VerifiedAsync(string path, PublishedFile file, CancellationToken cancellation)
    {
        var bytes = await blobs.ReadAsync(path, cancellation);
        return bytes is not null && CanonicalJson.Hash(bytes.ToMemory().Span) == file.Sha256
            ? bytes
            : throw new InvalidDataException($"The blob {path} is missing or differs from its manifest.");
    }

    private static JObject Json(BinaryData bytes) => (JObject)CanonicalJson.Parse(bytes.ToString());
}
