using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;

namespace Disclosure.Azure.Sweeping;

/// <summary>
/// The report years a sweep looks at: the one now running and those before it, two unless a host asks for more. Files of
/// older years come in by the blob trigger alone.
/// </summary>
internal sealed class OpenYears
{
    private const int Back = 2;
    private readonly Definitions _definitions;
    private readonly int _first;

    /// <summary>The open years at a time, from an earlier one on when the host asks for it.</summary>
    public OpenYears(Definitions definitions, DateTimeOffset now, int? first)
    {
        _definitions = definitions;
        _first = Math.Min(first ?? now.Year, now.Year - Back);
        Years = [.. Enumerable.Range(_first, now.Year - _first + 1).Where(y => definitions.EditionFor(y) is not null)];
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Blobs of the open years, and those that lie outside every year of the form: the misplaced ones.</summary>
    public async Task<Dictionary<string, BlobItem>> ListAsync(BlobContainerClient container, CancellationToken cancellation)
    {
        var blobs = new Dictionary<string, BlobItem>(StringComparer.Ordinal);
        var folders = new List<string>();
        await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, "/", null, cancellation))
        {
            if (item.IsPrefix)
            {
                folders.Add(item.Prefix);
            }
            else
            {
                blobs[item.Blob.Name] = item.Blob;
            }
        }

        foreach (var folder in folders.Where(IsOpen))
        {
            foreach (var blob in await container.ListAsync(folder, cancellation))
            {
                blobs[blob.Key] = blob.Value;
            }
        }

        return blobs;
    }

    // A folder of a year without an edition, or of one not begun, is misplaced.
    private bool IsOpen(string folder) =>
        folder.Length != 5
        || !int.TryParse(folder.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        || year >= _first
        || _definitions.EditionFor(year) is null;
}
