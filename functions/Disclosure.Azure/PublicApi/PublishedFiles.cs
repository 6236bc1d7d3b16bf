using System.Globalization;
using Disclosure.Azure.Publishing;
using Disclosure.Reports;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>What the public may read: the blobs of the container <c>published</c>, through the manifests that name them.</summary>
internal sealed class PublishedFiles(PublishedBlobs blobs, PublishedMemory memory)
{
    // A parsed report with its rows takes about so many times the bytes of its JSON.
    private const int ParsedSize = 8;

    /// <summary>What <c>index.json</c> lists; nothing before the first publication.</summary>
    public async Task<PublishedIndex> IndexAsync(CancellationToken cancellation) =>
        await memory.KeepPointerAsync(Publication.IndexName, ParseIndexAsync, i => i.Reports.Length * 1024).WaitAsync(cancellation) ?? PublishedIndex.Empty;

    /// <summary>The feed of an area, its code already known to be digits, or of all; null before the first publication.</summary>
    public Task<BinaryData?> FeedAsync(string? area, CancellationToken cancellation) =>
        memory.KeepPointerAsync(Feed.Name(area), () => ReadAsync(Feed.Name(area)), b => b.ToMemory().Length).WaitAsync(cancellation);

    /// <summary>An edition of a report, or the current one.</summary>
    /// <param name="area">Area code, already known to be digits.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="edition">Edition number; null for the current one.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>Null when no manifest says that the edition exists.</returns>
    public async Task<PublishedEdition?> FindAsync(string area, string year, string? edition, CancellationToken cancellation)
    {
        edition ??= await memory.KeepPointerAsync($"{area}/{year}/{Publication.PointerName}", () => CurrentAsync(area, year), _ => 0).WaitAsync(cancellation);
        return edition is null ? null : await memory.KeepAsync(
            $"{area}/{year}/{edition}/{Publication.ManifestName}", () => ManifestAsync(area, year, edition), e => e.Files.Count * 512).WaitAsync(cancellation);
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
    public async Task<BinaryData> ReadAsync(PublishedEdition edition, ManifestFile file, CancellationToken cancellation)
    {
        var path = $"{edition.Folder}/{file.Path}";
        return (await memory.KeepAsync<BinaryData>(path, async () => await VerifiedAsync(path, file), b => b.ToMemory().Length).WaitAsync(cancellation))!;
    }

    /// <summary>The figures of an edition.</summary>
    /// <exception cref="InvalidDataException">As of <see cref="ReadAsync(PublishedEdition, ManifestFile, CancellationToken)"/>.</exception>
    public async Task<FigureTable> FiguresAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        var length = 0;
        return (await memory.KeepAsync<FigureTable>(
            $"{edition.Folder}/report.json parsed",
            async () =>
            {
                var bytes = await ReadAsync(edition, edition.Files[ReportFormat.Model], CancellationToken.None);
                length = bytes.ToMemory().Length;
                return new FigureTable(ReportJson.Parse(bytes.ToMemory().Span));
            },
            _ => length * ParsedSize).WaitAsync(cancellation))!;
    }

    /// <summary>A page or list made from the index and from editions it lists; made once for each state of the index.</summary>
    public async Task<Representation> MadeAsync(string name, Func<PublishedIndex, Task<Representation>> make, CancellationToken cancellation) =>
        await MadeAsync(name, await IndexAsync(cancellation), make, cancellation);

    /// <summary>The same for a state of the index.</summary>
    public async Task<Representation> MadeAsync(
        string name, PublishedIndex index, Func<PublishedIndex, Task<Representation>> make, CancellationToken cancellation) =>
        (await memory.KeepAsync<Representation>($"{name} of {index.Hash}", async () => await make(index), r => r.Bytes.Length).WaitAsync(cancellation))!;

    private async Task<PublishedIndex?> ParseIndexAsync() =>
        await ReadAsync(Publication.IndexName) is { } bytes
            ? new PublishedIndex(CanonicalJson.Hash(bytes.ToMemory().Span), PublishedReport.ParseIndex(Json(bytes)))
            : null;

    private async Task<string?> CurrentAsync(string area, string year) =>
        await ReadAsync($"{area}/{year}/{Publication.PointerName}") is { } bytes
            ? CurrentEdition.Parse(Json(bytes)).Edition.ToString(CultureInfo.InvariantCulture)
            : null;

    private async Task<PublishedEdition?> ManifestAsync(string area, string year, string edition) =>
        await ReadAsync($"{area}/{year}/{edition}/{Publication.ManifestName}") is { } bytes
            ? PublishedEdition.Of(Manifest.Parse(bytes.ToMemory().Span))
            : null;

    private async Task<BinaryData> VerifiedAsync(string path, ManifestFile file)
    {
        var bytes = await ReadAsync(path);
        return bytes is not null && CanonicalJson.Hash(bytes.ToMemory().Span) == file.Sha256
            ? bytes
            : throw new InvalidDataException($"The blob {path} is missing or differs from its manifest.");
    }

    private Task<BinaryData?> ReadAsync(string path) => blobs.ReadAsync(path, CancellationToken.None);

    private static JObject Json(BinaryData bytes) => (JObject)CanonicalJson.Parse(bytes.ToString());
}
