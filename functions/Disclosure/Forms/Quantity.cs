using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>
/// What a number of a text counts: the figure of an indicator, several figures together (<c>不予公开12件</c>: the eight
/// rows of 不予公开), or the share of some in others (FORMS.md section 7: of （七）总计 unless said otherwise).
/// </summary>
public sealed record Quantity
{
    /// <summary>What it is called: the indicator's label, or the form file's.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The indicators whose figures add up to it; one or more.</summary>
    public required ImmutableArray<Indicator> Terms { get; init; }

    /// <summary>Others the same words may mean (<c>受理申请15件</c>: with or without those carried in), each a sum.</summary>
    public ImmutableArray<ImmutableArray<Indicator>> Alternatives { get; init; } = [];

    /// <summary>
    /// For a share: the indicators that add up to the whole, the usual whole first, then others a text may mean; else empty.
    /// </summary>
    public ImmutableArray<ImmutableArray<Indicator>> Wholes { get; init; } = [];

    /// <summary>Whether it is a share in percent.</summary>
    public bool IsShare => !Wholes.IsEmpty;

    /// <summary>The indicator it is a figure of; null when it is a sum or a share.</summary>
    public Indicator? Indicator => Terms.Length == 1 && !IsShare ? Terms[0] : null;

    /// <summary>Its unit of measure.</summary>
    public string Measure => IsShare ? "%" : Terms[0].Measure;

    /// <summary>What numbers it takes.</summary>
    public IndicatorKind Kind => IsShare ? IndicatorKind.Percentage : Terms[0].Kind;

    /// <summary>The least by which two of it differ, in <see cref="Measure"/>; 0 for a share, which has any decimals.</summary>
    public decimal Least => IsShare ? 0m : new decimal(1, 0, 0, false, (byte)Terms.Max(t => t.Decimals));

    /// <summary>The quantity that is one indicator's figure.</summary>
    public static Quantity Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Quantity { Label = indicator.Label, Terms = [indicator] };
    }
}
