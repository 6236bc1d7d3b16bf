using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Azure.Publishing;

namespace Disclosure.Azure;

/// <summary>A published edition of a report: it exists because its manifest does, and it never changes.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Name">Area name.</param>
/// <param name="Year">Report year, four digits.</param>
/// <param name="Number">Edition number.</param>
/// <param name="Files">Its files by path; no other blob belongs to it.</param>
internal sealed record PublishedEdition(
    string Area, LocalizedText Name, string Year, int Number, ImmutableSortedDictionary<string, ManifestFile> Files)
{
    /// <summary>Where its files lie in the container.</summary>
    public string Folder => string.Create(CultureInfo.InvariantCulture, $"{Area}/{Year}/{Number}");

    /// <summary>The edition of a manifest.</summary>
    public static PublishedEdition Of(Manifest manifest) => new(
        manifest.Area,
        manifest.Name,
        manifest.Year.ToString("D4", CultureInfo.InvariantCulture),
        manifest.Edition,
        manifest.Files.ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal));
}
