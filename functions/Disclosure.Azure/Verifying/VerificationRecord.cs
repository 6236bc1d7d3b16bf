using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Disclosure.Azure.Blobs;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Verifying;

/// <summary>Collects what a verification finds.</summary>
internal sealed class VerificationRecord
{
    private readonly List<VerificationFault> _faults = [];
    private readonly List<VerificationFault> _waiting = [];
    private readonly HashSet<string> _blobs = new(StringComparer.Ordinal);

    /// <summary>Rows looked at.</summary>
    public int Rows { get; set; }

    /// <summary>Files rendered anew and compared.</summary>
    public int Rendered { get; set; }

    /// <summary>Files held against their hashes alone.</summary>
    public int NotRendered { get; set; }

    /// <summary>The result.</summary>
    public VerificationResult Result => new(
        [.. _faults.Distinct().OrderBy(f => f.Place, StringComparer.Ordinal)],
        [.. _waiting.Distinct().OrderBy(f => f.Place, StringComparer.Ordinal)],
        Rows,
        _blobs.Count,
        Rendered,
        NotRendered);

    /// <summary>Notes a fault.</summary>
    public void Fault(string place, VerificationProblem problem, string expected, string read) => _faults.Add(new(place, problem, expected, read));

    /// <summary>Notes what waits for a step.</summary>
    public void Wait(string place, string expected, string read) => _waiting.Add(new(place, VerificationProblem.Waiting, expected, read));

    /// <summary>Notes a fault unless both are the same.</summary>
    public void Same(string place, string expected, string read)
    {
        if (expected != read)
        {
            Fault(place, VerificationProblem.Changed, expected, read);
        }
    }

    /// <summary>Holds a row, property by property, against what it should be.</summary>
    public void Same(string place, TableEntity expected, TableEntity read)
    {
        foreach (var name in expected.Keys.Union(read.Keys).Where(n => n is not ("odata.etag" or "Timestamp")).Order(StringComparer.Ordinal))
        {
            Same($"{place} {name}", Text(expected.TryGetValue(name, out var should) ? should : null), Text(read.TryGetValue(name, out var value) ? value : null));
        }
    }

    /// <summary>Reads a blob that the pipeline wrote and holds it against the hash in its metadata, and against its name's where that has one.</summary>
    /// <returns>Null, and a fault, when it is not there.</returns>
    public async Task<ReadOnlyMemory<byte>?> BlobAsync(
        BlobContainerClient container, string name, IDictionary<string, string>? metadata, string? hash, CancellationToken cancellation)
    {
        var place = Place(container, name);
        if (await container.ReadAsync(name, cancellation) is not { } blob)
        {
            Fault(place, VerificationProblem.Missing, hash ?? "a blob", "nothing");
            return null;
        }

        _blobs.Add(place);
        var read = CanonicalJson.Hash(blob.Bytes.Span);
        Same(place, hash ?? read, read);
        if (metadata is not null)
        {
            Same(place, metadata.TryGetValue(BlobContents.HashName, out var written) ? written : "metadata sha256", read);
        }

        return blob.Bytes;
    }

    /// <summary>Runs a reading that a changed row or blob may break in any way; that is a fault, and the rest goes on.</summary>
    public T? Try<T>(string place, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // A changed byte may make any reader throw anything; each is the same finding.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Fault(place, VerificationProblem.Unreadable, typeof(T).Name, e.Message);
            return null;
        }
    }

    /// <summary>How a blob is named in a fault.</summary>
    public static string Place(BlobContainerClient container, string name) => $"{container.Name}/{name}";

    private static string Text(object? value) => value switch
    {
        null => "absent",
        DateTimeOffset time => time.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        bool or int or long or string => $"{new JValue(value).ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        _ => value.GetType().Name,
    };
}
