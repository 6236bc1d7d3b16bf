using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One thing a unit is asked for, wherever it stands on the form.</summary>
public sealed record Indicator
{
    /// <summary>Stable across editions where the meaning is; a valid Table property name (FORMS.md section 9).</summary>
    public required string Code { get; init; }

    /// <summary>Full name: for a cell of a table, row and column (<c>行政许可·处理决定数量</c>).</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The id of the <see cref="FormTable"/> it belongs to.</summary>
    public required string Table { get; init; }

    /// <summary>What kind of answer it takes.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Unit of measure as printed: 条, 件, 项, 人次, 万元, %.</summary>
    public required string Measure { get; init; }

    /// <summary>Decimal places of the smallest unit stored: 0 for counts, 6 for <c>procurement_amount</c>.</summary>
    public required int Decimals { get; init; }

    /// <summary>How units' figures make the area's.</summary>
    public required AggregationKind Aggregation { get; init; }

    /// <summary>For <see cref="AggregationKind.Ratio"/>: the indicators whose sum weighs a unit's answer.</summary>
    public ImmutableArray<string> Weights { get; init; } = [];

    /// <summary>True when <c>多</c> after the number marks a lower bound.</summary>
    public bool MayBeLowerBound { get; init; }

    /// <summary>The duties (<see cref="Units.Unit.Duties"/>) that owe it; empty when every unit does.</summary>
    public ImmutableArray<string> OwedBy { get; init; } = [];

    /// <summary>Other names under which files carry it, beside the code and the label.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];
}
