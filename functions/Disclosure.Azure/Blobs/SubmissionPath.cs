using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Blobs;

/// <summary>
/// The name of a blob under <c>submissions/</c> taken apart. Anybody may give a blob any name, so every name has a path,
/// and what does not follow <c>{year}/{unit}/{file}</c> has no year or no unit.
/// </summary>
public sealed partial record SubmissionPath
{
    // Blob names end at 1024 characters, and the longest suffix of a receipt is .marked.xlsx.
    private const int LongestName = 1024 - 12;

    private const string History = "history/";

    private SubmissionPath(string name, int? year, string? unit, string file)
    {
        Name = name;
        Year = year;
        Unit = unit;
        File = file;
    }

    /// <summary>The whole name.</summary>
    public string Name { get; }

    /// <summary>The year of its folder: four digits; null when there is none.</summary>
    public int? Year { get; }

    /// <summary>The unit's folder, digits or not; null when the file lies in none.</summary>
    public string? Unit { get; }

    /// <summary>The file's own name, after the last slash.</summary>
    public string File { get; }

    /// <summary>
    /// Whether it is a report of a past year that was brought in, under <c>{year}/{unit}/history/</c>: that is never late.
    /// </summary>
    public bool IsHistory => Year is not null && Unit is not null && Name.AsSpan(6 + Unit.Length).StartsWith(History, StringComparison.Ordinal);

    /// <summary>The receipt's blob under <c>receipts/</c>.</summary>
    public string Receipt => ReceiptName + ".json";

    /// <summary>The receipt's page.</summary>
    public string Page => ReceiptName + ".html";

    /// <summary>The file given back with its faults marked.</summary>
    /// <param name="extension">Its ending, with the dot.</param>
    public string Marked(string extension) => $"{ReceiptName}.marked{extension}";

    /// <summary>What the names of all blobs of the receipt begin with.</summary>
    internal string ReceiptPrefix => ReceiptName + ".";

    // A name too long for its suffix goes by its hash, and so do a name that looks like one and a name that a client takes
    // for another: no two share a receipt.
    private string ReceiptName => Name.Length <= LongestName && !Hashed().IsMatch(Name) && !HasDots(Name)
        ? Name
        : $"{(Year is { } year && Unit is { Length: < 32 } unit ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{unit}/") : "")}~{RowKeys.HashOf(Name)}";

    /// <summary>Takes any name apart.</summary>
    public static SubmissionPath Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var match = Placed().Match(name);
        var file = name[(name.LastIndexOf('/') + 1)..];
        // Such a name must not put another unit's file in this one's place.
        return match.Success && !HasDots(name)
            ? new(name, int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups[2].Value, file)
            : new(name, null, null, file);
    }

    /// <summary>Whether a client takes the name for another: <c>a/../b</c> for <c>b</c>.</summary>
    private static bool HasDots(string name) => name.Split('/').Any(segment => segment is "." or "..");

    /// <summary>The path of a report of a past year that is brought in.</summary>
    internal static SubmissionPath OfHistory(int year, string unit, string file) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{unit}/{History}{file}"));

    [GeneratedRegex(@"\A([0-9]{4})/([^/]+)/.+\z", RegexOptions.Singleline)]
    private static partial Regex Placed();

    [GeneratedRegex(@"(\A|/)~[0-9a-f]{64}\z")]
    private static partial Regex Hashed();
}
