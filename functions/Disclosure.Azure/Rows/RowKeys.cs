using System.Globalization;
using System.Text;

namespace Disclosure.Azure.Rows;

/// <summary>Keys of table <c>filings</c>. Whatever a blob is called, only its hash becomes part of a key.</summary>
public static class RowKeys
{
    /// <summary>Where deliveries lie whose year or unit nobody knows.</summary>
    public const string Unplaced = "unplaced";

    /// <summary>The parent of a root area.</summary>
    public const string NoParent = "0";

    /// <summary><c>{year}-{parent}</c>: all children of a parent in one partition.</summary>
    public static string Partition(int year, string? parent) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{parent ?? NoParent}");

    /// <summary><c>figures:{unit}:{table}</c>.</summary>
    public static string Figures(string unit, string table) => $"figures:{unit}:{table}";

    /// <summary><c>head:{unit}</c>.</summary>
    public static string Head(string unit) => $"head:{unit}";

    /// <summary><c>ledger:{unit}:{Last-Modified}:{hash of blob name, ETag, attempt}</c>.</summary>
    public static string Ledger(string unit, DateTimeOffset modified, string path, string etag, string attempt)
    {
        var time = modified.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"ledger:{unit}:{time}:{HashOf(path, etag, attempt)}";
    }

    /// <summary>The key of something whose name is not safe in a key.</summary>
    public static string HashOf(params ReadOnlySpan<string> names) => CanonicalJson.Hash(Encoding.UTF8.GetBytes(string.Join('\n', names)));
}
