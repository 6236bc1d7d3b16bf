using System.Globalization;
using Azure.Storage.Blobs;
using Disclosure.Submissions;

namespace Disclosure.Azure.Blobs;

/// <summary>The snapshots <c>filings/{year}/{unit}/{hash}.json</c>: written once, never changed.</summary>
internal sealed class FilingStore(BlobContainerClient filings)
{
    /// <summary>Name of a snapshot.</summary>
    public static string Name(int year, string unit, string hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}/{unit}/{hash}.json");

    /// <summary>Writes a filing under its hash, unless it is there.</summary>
    /// <returns>False when it was.</returns>
    public async Task<bool> WriteAsync(Filing filing, CancellationToken cancellation)
    {
        var bytes = FilingJson.Write(filing);
        var name = Name(filing.Year, filing.Unit, CanonicalJson.Hash(bytes));
        return await filings.WriteAsync(name, BlobContents.Hashed(bytes, ContentTypes.Json), null, cancellation);
    }

    /// <summary>Reads a snapshot and holds it against its name.</summary>
    /// <exception cref="FilingLostException">It is not there, or not what its name says.</exception>
    public async Task<Filing> ReadAsync(int year, string unit, string hash, CancellationToken cancellation) =>
        await FindAsync(year, unit, hash, cancellation) ?? throw new FilingLostException(Name(year, unit, hash));

    /// <summary>Reads a snapshot and holds it against its name; null when it is not there, or not what its name says.</summary>
    public async Task<Filing?> FindAsync(int year, string unit, string hash, CancellationToken cancellation) =>
        await filings.ReadAsync(Name(year, unit, hash), cancellation) is { } blob && CanonicalJson.Hash(blob.Bytes.Span) == hash
            ? FilingJson.Parse(blob.Bytes.Span)
            : null;

    /// <summary>Names of all snapshots of a year.</summary>
    public async Task<IReadOnlySet<string>> NamesAsync(int year, CancellationToken cancellation) =>
        (await filings.ListAsync(string.Create(CultureInfo.InvariantCulture, $"{year}/"), cancellation)).Keys.ToHashSet(StringComparer.Ordinal);
}
