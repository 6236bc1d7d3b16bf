namespace Disclosure.Checking.Catalogue.Pages;

/// <summary>What a severity does, in words for clerks.</summary>
internal static class SeverityWords
{
    /// <summary>错误, 警告 or 提示.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary>What becomes of a file that has one.</summary>
    public static string Effect(Severity severity) => severity switch
    {
        Severity.Error => "必须改正，否则不予接收",
        Severity.Warning => "可以接收；请核对，如属实请说明原因，说明之前不能审定发布",
        _ => "只是告知，不必处理",
    };
}
