namespace Disclosure.Checking.Privacy;

/// <summary>
/// E-mails that are a person's: at a public provider or a firm, in a sentence that does not say they are an office's. An
/// address of a government, a school or an institution is an office's.
/// </summary>
internal static class PersonalEmails
{
    private const int LongestName = 64;
    private const int LongestDomain = 80;
    private const int Around = 60;

    private static readonly string[] Public = [".gov.cn", ".edu.cn", ".org.cn", ".mil.cn", ".ac.cn", ".政务.cn"];

    /// <summary>Words of a sentence that speaks of an office's own mailbox.</summary>
    private static readonly string[] Offices =
    [
        "受理", "投诉", "举报", "监督邮箱", "监督电话", "咨询邮箱", "公开邮箱", "官方", "意见征集", "征集邮箱", "反馈邮箱", "投稿", "办公邮箱", "办公电话", "单位邮箱",
        "工作邮箱", "公务邮箱", "电子邮箱为", "信箱", "征求意见", "公开办", "办公室", "联系单位", "办公地址",
    ];

    /// <summary>The e-mails in order.</summary>
    /// <param name="text">Folded text.</param>
    public static IEnumerable<PrivateDetail> Find(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && at - start < LongestName && IsName(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && end - at < LongestDomain && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            var domain = text[(at + 1)..end].TrimEnd('.', '-');
            if (start < at && domain.Contains('.', StringComparison.Ordinal) && !IsOffice(text, start, at + 1 + domain.Length, domain))
            {
                yield return new PrivateDetail(PrivateKind.Email, start, at + 1 + domain.Length, $"{text[start]}***@{domain}");
            }
        }
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsOffice(string text, int start, int end, string domain)
    {
        var from = Math.Max(0, start - Around);
        var before = text.AsSpan(from, start - from);
        before = before[(before.LastIndexOfAny("。;!?\n") + 1)..];
        var after = text.AsSpan(end, Math.Min(text.Length - end, Around));
        var stop = after.IndexOfAny("。;!?\n");
        return Array.Exists(Public, suffix => domain.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            || Says(before) || Says(stop < 0 ? after : after[..stop]);
    }

    private static bool Says(ReadOnlySpan<char> words)
    {
        foreach (var office in Offices)
        {
            if (words.Contains(office, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
