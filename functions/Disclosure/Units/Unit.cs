using System.Collections.Immutable;

namespace Disclosure.Units;

/// <summary>
/// A reporting unit during a span of years. An area (province, city, district) reports the sum of its children;
/// any other unit hands in files.
/// </summary>
public sealed record Unit
{
    /// <summary>Digits, the area's code first: <c>620403</c>, <c>620403001</c>. A valid blob path segment and row key.</summary>
    public required string Code { get; init; }

    /// <summary>The name as printed on its seal.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Code of the area it is summed into; null for a root.</summary>
    public string? Parent { get; init; }

    /// <summary>First report year.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last report year; null while it exists.</summary>
    public int? ToYear { get; init; }

    /// <summary>Whether it is in the sum of its parent (汇总口径).</summary>
    public bool Included { get; init; } = true;

    /// <summary>Why it is not, or why it is although vertically managed; required when <see cref="Included"/> is false.</summary>
    public string? ScopeReason { get; init; }

    /// <summary>What it answers for (<c>tax</c>, <c>permits</c>): decides the indicators it owes.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];

    /// <summary>
    /// Code of the unit beside it that it is subordinate to (主管单位) and that may have counted it; null when there is none.
    /// </summary>
    public string? Supervisor { get; init; }

    /// <summary>Whether it may make 规章 (rule A2).</summary>
    public bool MakesRegulations { get; init; }

    /// <summary>True when the unit's report is a sum of its children.</summary>
    public bool IsArea => Kind is UnitKind.Province or UnitKind.City or UnitKind.District;

    /// <summary>True when the record holds in the given report year.</summary>
    public bool Exists(int year) => year >= FromYear && (ToYear is null || year <= ToYear);
}
