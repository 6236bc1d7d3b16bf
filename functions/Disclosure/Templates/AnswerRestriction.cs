using Disclosure.Forms;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Templates;

/// <summary>What may be entered in an answer cell, and the texts beside it.</summary>
/// <param name="Title">Over the prompt: what the cell answers.</param>
/// <param name="Prompt">Shown while the cell is chosen.</param>
/// <param name="Error">Shown for an entry that does not fit.</param>
/// <param name="Type">The kind of test.</param>
/// <param name="Formula">The test for a cell's reference.</param>
/// <param name="IsStrict">Whether an entry that does not fit is refused; else the person decides.</param>
internal sealed record AnswerRestriction(
    string Title, string Prompt, string Error, DataValidationValues Type, Func<string, string> Formula, bool IsStrict)
{
    /// <summary>
    /// What an indicator takes. In chapters 三 and 四 there is nothing but whole numbers; elsewhere <c>/</c> is an answer
    /// and a note may follow the number, so that an odd entry is asked about and not refused.
    /// </summary>
    /// <param name="indicator">What the cell answers.</param>
    /// <param name="isStrict">Whether the cell is of chapter 三 or 四.</param>
    /// <param name="texts">What else the prompt says: instructions, last year's figure.</param>
    public static AnswerRestriction Of(Indicator indicator, bool isStrict, params IEnumerable<string?> texts)
    {
        var expected = Expected(indicator);
        var prompt = string.Join('\n', texts.Append($"应填：{expected}。").Where(t => !string.IsNullOrEmpty(t)));
        var error = isStrict
            ? $"这里只能填：{expected}。没有发生的填 0。"
            : $"这里应填：{expected}；没有发生填 0，不适用填“/”。数字后面确需用括号写说明的，选“是”或“确定”保留。";
        return isStrict && indicator.Kind == IndicatorKind.Count
            ? new(indicator.Label.Zh, prompt, error, DataValidationValues.Whole, _ => "0", IsStrict: true)
            : new(indicator.Label.Zh, prompt, error, DataValidationValues.Custom, cell => Test(indicator, cell), isStrict);
    }

    /// <summary>A choice from a list.</summary>
    public static AnswerRestriction Choice(string title, string prompt, params IEnumerable<string> choices)
    {
        var list = string.Join(',', choices);
        return new(title, prompt, $"请从下拉列表中选择：{list}。", DataValidationValues.List, _ => $"\"{list}\"", IsStrict: true);
    }

    // IF and not OR over AND: a program computes every argument of those, and INT of a text is an error.
    private static string Test(Indicator indicator, string cell) => indicator.Kind switch
    {
        IndicatorKind.Amount => FormattableString.Invariant($"IF(ISNUMBER({cell}),AND({cell}>=0,ROUND({cell},{indicator.Decimals})={cell}),{cell}=\"/\")"),
        IndicatorKind.Percentage => $"IF(ISNUMBER({cell}),AND({cell}>=0,{cell}<=100),{cell}=\"/\")",
        IndicatorKind.Change => $"IF(ISNUMBER({cell}),INT({cell})={cell},OR({cell}=\"/\",{cell}=\"增\",{cell}=\"减\",{cell}=\"持平\"))",
        _ => $"IF(ISNUMBER({cell}),AND({cell}>=0,INT({cell})={cell}),{cell}=\"/\")",
    };

    private static string Expected(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Amount => FormattableString.Invariant($"不小于 0 的数，最多 {indicator.Decimals} 位小数"),
        IndicatorKind.Percentage => "0 到 100 的百分数，不写“%”",
        IndicatorKind.Change => "带正负号的整数，例如 5 或 -3；确实没有数的，填“增”“减”或“持平”",
        _ => $"0 或正整数（单位：{indicator.Measure}）",
    };
}
