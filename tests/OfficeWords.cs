namespace Disclosure.Tests;

/// <summary>The least an office has to write, so that a report of any year and figures can be published.</summary>
internal static class OfficeWords
{
    /// <summary>The file under an office's folder.</summary>
    public const string Path = "texts/文字.md";

    /// <summary>What it says.</summary>
    public const string Text = """
        本报告依据《中华人民共和国政府信息公开条例》编制。

        # 一、总体情况

        主动公开、依申请公开、政府信息管理、平台建设、监督保障、工作考核、社会评议、责任追究各项工作均已开展。

        # 五、存在的主要问题及改进情况

        存在的问题：更新不够及时。改进措施：加强督促检查。

        # 六、其他需要报告的事项

        无其他需要报告的事项。
        """;
}
