using System.Collections.Immutable;

namespace Disclosure.Azure.Publishing;

/// <summary>The editions of an area and year, as far as their manifests are there.</summary>
/// <param name="Editions">The manifests from the first on.</param>
/// <param name="Current">What the pointer says; null when there is none.</param>
/// <param name="Restored">Names of manifests that were lost and are back.</param>
internal sealed record EditionRecord(ImmutableArray<Manifest> Editions, CurrentEdition? Current, ImmutableArray<string> Restored)
{
    /// <summary>The last edition; null before the first.</summary>
    public Manifest? Last => Editions.IsEmpty ? null : Editions[^1];

    /// <summary>True when the pointer knows of an edition whose manifest is lost.</summary>
    public bool IsLost => Current?.Edition > Editions.Length;

    /// <summary>
    /// Whether what comes next can be published under an approval: where a manifest is lost, only that of the current edition
    /// can be made again, as long as the approval it was published by is there.
    /// </summary>
    public bool Admits(Approval approval) =>
        !IsLost || (Current!.Edition == Editions.Length + 1 && Current.Draft == approval.Draft);
}
