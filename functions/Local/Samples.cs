using System.Collections.Immutable;
using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>Hands in the samples as departments and the office would: only what differs from what is there.</summary>
internal static class Samples
{
    private const string Office = "office/";

    /// <summary>The years there are samples of, in order.</summary>
    public static ImmutableArray<int> Years { get; } =
    [
        .. Directory.GetDirectories(Path.Combine(Seeds.Folder, "samples"))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Order(),
    ];

    /// <summary>Uploads <c>samples/{year}/{area}/{unit}/{file}</c> to <c>submissions/</c>, and the folder <c>office</c> to <c>office/</c>.</summary>
    /// <returns>How many files there are, and how many were uploaded.</returns>
    public static async Task<(int Files, int Uploaded)> UploadAsync(
        PipelineStorage storage, int year, string area, CancellationToken cancellation)
    {
        var folder = Path.Combine(Seeds.Folder, "samples", $"{year}", area);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var uploaded = 0;
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            var blob = name.StartsWith(Office, StringComparison.Ordinal)
                ? storage.Office.GetBlobClient($"{area}/{year}/{name[Office.Length..]}")
                : storage.Submissions.GetBlobClient($"{year}/{name}");
            uploaded += await UploadAsync(blob, await File.ReadAllBytesAsync(file, cancellation), cancellation) ? 1 : 0;
        }

        return (files.Length, uploaded);
    }

    /// <summary>The last year of which files are handed in; null when there are none.</summary>
    public static async Task<int?> LastHandedInAsync(PipelineStorage storage, CancellationToken cancellation)
    {
        foreach (var year in Years.Reverse())
        {
            var files = storage.Submissions.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{year}/", cancellation);
            if (await files.AnyAsync(cancellation))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>Uploads bytes unless they are there already.</summary>
    public static async Task<bool> UploadAsync(BlobClient blob, byte[] bytes, CancellationToken cancellation)
    {
        if (await blob.ExistsAsync(cancellation))
        {
            BlobDownloadResult there = await blob.DownloadContentAsync(cancellation);
            if (there.Content.ToMemory().Span.SequenceEqual(bytes))
            {
                return false;
            }
        }

        await blob.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, cancellation);
        return true;
    }
}
