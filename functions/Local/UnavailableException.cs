namespace Disclosure.Local;

/// <summary>Something a command needs is not to be had; the message is the one sentence the user gets.</summary>
public sealed class UnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Node.js is not on the path.</summary>
    internal static UnavailableException NoNode() =>
        new("找不到 Node.js：请安装 Node.js 20 或更高版本，或用环境变量 Intake 和 Public 指定存储账户。");
}
