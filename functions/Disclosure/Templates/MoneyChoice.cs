using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>The unit of money beside an amount: the one thing about amounts that offices most often get wrong.</summary>
internal static class MoneyChoice
{
    private static readonly string[] Measures = ["万元", "元"];

    /// <summary>The list of a cell that holds the unit.</summary>
    public static AnswerRestriction Restriction { get; } = AnswerRestriction.Choice("金额单位", "点选左边金额的单位：万元或元。", Measures);

    /// <summary>Whether the unit of an indicator can be chosen.</summary>
    public static bool Offers(Indicator indicator) => Measures.Contains(indicator.Measure, StringComparer.Ordinal);
}
