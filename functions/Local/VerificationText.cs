using System.Text;
using Disclosure.Azure.Verifying;
using Newtonsoft.Json.Linq;

namespace Disclosure.Local;

/// <summary>What a verification found, for people and for programs.</summary>
internal static class VerificationText
{
    public static string Write(VerificationResult result)
    {
        var text = new StringBuilder();
        text.Append($"核对了 {result.Rows} 行数据、{result.Blobs} 个文件；重新生成并逐字节比对 {result.Rendered} 个");
        text.AppendLine(result.NotRendered == 0 ? "" : $"，另有 {result.NotRendered} 个由其他版本的程序或表式生成，只核对了指纹");
        foreach (var fault in result.Faults)
        {
            text.AppendLine($"  {Word(fault.Problem)}：{fault.Place}");
            text.AppendLine($"    应为 {fault.Expected}");
            text.AppendLine($"    读到 {fault.Read}");
        }

        if (!result.Waiting.IsEmpty)
        {
            text.AppendLine($"有 {result.Waiting.Length} 处等待下一次收取、汇总或发布：");
            foreach (var waiting in result.Waiting)
            {
                text.AppendLine($"  {waiting.Place}：{waiting.Read}");
            }
        }

        return text.Append(result.Holds ? "全部相符。" : $"有 {result.Faults.Length} 处不符。").ToString();
    }

    public static string WriteJson(VerificationResult result) => Encoding.UTF8.GetString(CanonicalJson.Write(new JObject
    {
        ["holds"] = result.Holds,
        ["rows"] = result.Rows,
        ["blobs"] = result.Blobs,
        ["rendered"] = result.Rendered,
        ["notRendered"] = result.NotRendered,
        ["faults"] = new JArray(result.Faults.Select(Write)),
        ["waiting"] = new JArray(result.Waiting.Select(Write)),
    }));

    private static JObject Write(VerificationFault fault) => new()
    {
        ["place"] = fault.Place,
        ["problem"] = fault.Problem.ToString().ToLowerInvariant(),
        ["expected"] = fault.Expected,
        ["read"] = fault.Read,
    };

    private static string Word(VerificationProblem problem) => problem switch
    {
        VerificationProblem.Missing => "缺失",
        VerificationProblem.Changed => "与记录不符",
        VerificationProblem.Broken => "链条断开",
        VerificationProblem.Stray => "来历不明",
        _ => "无法读取",
    };
}
