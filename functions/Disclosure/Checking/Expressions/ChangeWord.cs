namespace Disclosure.Checking.Expressions;

/// <summary>The words units write in the cell 本年增/减.</summary>
internal static class ChangeWord
{
    /// <summary>1 for growth, -1 for decline, 0 for neither; null for a word that names no direction.</summary>
    public static int? Direction(string word) => word switch
    {
        "增" or "增加" or "上升" => 1,
        "减" or "减少" or "下降" => -1,
        "持平" or "不变" or "无变化" => 0,
        _ => null,
    };

    /// <summary>The word for the sign of a number.</summary>
    public static string Of(decimal value) => value switch
    {
        > 0 => "增",
        < 0 => "减",
        _ => "持平",
    };
}
