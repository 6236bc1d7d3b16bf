using System.Collections.Immutable;
using Disclosure.Consolidation;
using Disclosure.Units;

namespace Disclosure.Reports;

/// <summary>One child of the area as the report shows it.</summary>
public sealed record ReportUnit
{
    /// <summary>Unit code.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Kind.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Whether it is in the sum.</summary>
    public required bool Included { get; init; }

    /// <summary>Why it is in or out of the sum, where that needs a reason.</summary>
    public string? ScopeReason { get; init; }

    /// <summary>False when it has handed in no figures that count.</summary>
    public required bool Filed { get; init; }

    /// <summary>True when its figures came after the deadline.</summary>
    public required bool Late { get; init; }

    /// <summary>The file its figures come from, a path under <c>submissions/</c>; null for an area or a missing unit.</summary>
    public string? File { get; init; }

    /// <summary>Hash of the filing its figures come from; null when missing.</summary>
    public string? Filing { get; init; }

    /// <summary>Hash of the filing its texts come from; null when it has handed in none.</summary>
    public string? TextsFiling { get; init; }

    /// <summary>Its texts by chapter (一 to 六, <c>preface</c>), a paragraph a line.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = Report.NoTexts;

    /// <summary>Why its figures are not there although it filed some; null when the office withdrew none.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Its answers by code with their cells; blanks are absent.</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }
}
