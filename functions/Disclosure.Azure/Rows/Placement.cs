using Disclosure.Azure.Blobs;
using Disclosure.Units;

namespace Disclosure.Azure.Rows;

/// <summary>Where the rows of a delivery lie.</summary>
/// <param name="Partition">Partition of its parent and year, or <see cref="RowKeys.Unplaced"/>.</param>
/// <param name="Key">The unit's code; for an unplaced blob the hash of its name, so that each is a chain of its own.</param>
/// <param name="Year">Report year; null for an unplaced one.</param>
/// <param name="Unit">The reporting unit; null for an unplaced one.</param>
internal sealed record Placement(string Partition, string Key, int? Year, Unit? Unit)
{
    /// <summary>Places a blob: its folder must name a unit of a year that has begun and that an edition covers.</summary>
    public static Placement Of(SubmissionPath path, Definitions definitions, DateTimeOffset now) =>
        path is { Year: { } year, Unit: { } code } && year <= now.Year
        && definitions.EditionFor(year) is not null && definitions.Units.Find(code, year) is { } unit
            ? new(RowKeys.Partition(year, unit.Parent), code, year, unit)
            : new(RowKeys.Unplaced, RowKeys.HashOf(path.Name), null, null);

    /// <summary>The area whose sum depends on the unit; null when there is none.</summary>
    public string? Area => Unit?.Parent;
}
