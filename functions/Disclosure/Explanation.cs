namespace Disclosure;

/// <summary>Why a finding may stand; one that has it stops no approval.</summary>
/// <param name="Source">Who gave it.</param>
/// <param name="Text">The reason.</param>
/// <param name="By">The person who gave it; null where a unit's file does not say.</param>
/// <param name="At">The day it was given, <c>2020-01-20</c>; null where it is not said.</param>
public sealed record Explanation(ExplanationSource Source, string Text, string? By, string? At)
{
    /// <summary><c>单位说明：机构改革（王科长，2020-01-20）</c>, in both languages.</summary>
    public LocalizedText ToText()
    {
        var given = string.Join("，", new[] { By, At }.Where(part => part is not null));
        var (zh, en) = Source switch
        {
            ExplanationSource.Unit => ("单位说明", "Reason given by the unit"),
            ExplanationSource.Office => ("办公室说明", "Reason given by the office"),
            _ => ("经办公室同意接收", "Accepted with the office's consent"),
        };
        return new LocalizedText(
            given.Length == 0 ? $"{zh}：{Text}" : $"{zh}：{Text}（{given}）",
            given.Length == 0 ? $"{en}: {Text}" : $"{en}: {Text} ({given.Replace("，", ", ", StringComparison.Ordinal)})");
    }
}
