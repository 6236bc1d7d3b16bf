using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>A published edition of a report: it exists because its manifest does, and it never changes.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Name">Area name.</param>
/// <param name="Year">Report year, four digits.</param>
/// <param name="Number">Edition number.</param>
/// <param name="Files">Its files by path; no other blob belongs to it.</param>
internal sealed record PublishedEdition(
    string Area, LocalizedText Name, string Year, int Number, ImmutableSortedDictionary<string, PublishedFile> Files)
{
    /// <summary>Where its files lie in the container.</summary>
    public string Folder => string.Create(CultureInfo.InvariantCulture, $"{Area}/{Year}/{Number}");

    /// <summary>Reads a manifest.</summary>
    public static PublishedEdition Parse(string area, string year, string number, JObject manifest) => new(
        area,
        LocalizedTextJson.Parse(manifest["name"]),
        year,
        int.Parse(number, CultureInfo.InvariantCulture),
        ((JArray)manifest["files"]!)
            .Select(f => new PublishedFile((string)f["path"]!, (string)f["sha256"]!, (string)f["contentType"]!))
            .ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal));
}
