namespace Disclosure.Forms;

/// <summary>What a figure of an indicator may be (rule F5).</summary>
public enum IndicatorKind
{
    /// <summary>A non-negative integer.</summary>
    Count,

    /// <summary>A non-negative decimal with at most the indicator's decimal places.</summary>
    Amount,

    /// <summary>本年增/减: a signed integer, a word (增, 减, 持平), or both (减5).</summary>
    Change,

    /// <summary>A percentage, 0 to 100.</summary>
    Percentage,
}
