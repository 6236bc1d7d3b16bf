namespace Disclosure.Azure.Rows;

/// <summary>Where a unit's current tables or texts come from.</summary>
/// <param name="Filing">Hash of the filing.</param>
/// <param name="Path">Blob under <c>submissions/</c>; null for an area, whose filing is a sum.</param>
/// <param name="Modified">Last-Modified of that blob; null for an area.</param>
/// <param name="Late">True when the blob was received after the unit's deadline.</param>
public sealed record FilingSource(string Filing, string? Path = null, DateTimeOffset? Modified = null, bool Late = false)
{
    /// <summary>
    /// Whether a delivery replaces this source: the greater (Last-Modified, name) wins, names compared ordinally. The same
    /// name in the same second is newer: its bytes were read after those the head knows.
    /// </summary>
    public bool GivesWayTo(DateTimeOffset modified, string path) =>
        Modified is not { } mine || mine < modified || (mine == modified && string.CompareOrdinal(Path, path) <= 0);
}
