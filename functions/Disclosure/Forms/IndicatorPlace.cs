namespace Disclosure.Forms;

/// <summary>Where one edition of the form asks for an indicator, and in which words.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Table">The table of it.</param>
/// <param name="Indicator">The indicator as this edition defines it.</param>
public sealed record IndicatorPlace(Edition Edition, FormTable Table, Indicator Indicator)
{
    /// <summary>How the cell is filled in, as the template of the edition says it, in Chinese; null where it says nothing.</summary>
    public string? Instruction => Edition.Template?.Instruction(Indicator.Code);
}
