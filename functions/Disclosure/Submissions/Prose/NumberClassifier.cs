using System.Text.RegularExpressions;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// Tells what a number is that is no figure, by the characters around it. Every look is at a bounded piece of text, so
/// that a paragraph takes time in proportion to its numbers.
/// </summary>
internal static partial class NumberClassifier
{
    /// <summary>What the number can only be, whatever words stand before it; null when it may be a figure.</summary>
    public static ProseNumberKind? Certain(string text, ProseToken token)
    {
        var (before, after) = (Before(text, token, 24), After(text, token, 24));
        return InAddress(text, token) ? ProseNumberKind.Contact
            : IsDocument(before, after) ? ProseNumberKind.Document
            : IsDate(text[token.Start..token.End], before, after) ? ProseNumberKind.Date
            : Article().IsMatch(before) && ArticleEnd().IsMatch(after) ? ProseNumberKind.Article
            : IsListNumber(text[token.Start..token.End], before, after) ? ProseNumberKind.Heading
            : null;
    }

    /// <summary>What a number is that no phrase mentions.</summary>
    public static ProseNumberKind Otherwise(string text, ProseToken token)
    {
        var (before, after) = (Before(text, token, 24), After(text, token, 24));
        return token.Measure.Length == 0 && (ContactCue().IsMatch(before) || Building().IsMatch(after)) ? ProseNumberKind.Contact
            : Quote().IsMatch(before) || Adjacent(before, ^1) || Adjacent(after, 0) ? ProseNumberKind.Name
            : ProseNumberKind.Unplaced;
    }

    private static bool Adjacent(string around, Index at) =>
        around.Length > 0 && (char.IsAsciiLetter(around[at]) || around[at] is '+' or '·');

    private static string Before(string text, ProseToken token, int length) => text[Math.Max(0, token.Start - length)..token.Start];

    private static string After(string text, ProseToken token, int length) => text[token.End..Math.Min(text.Length, token.End + length)];

    /// <summary><c>www.example.gov.cn</c>, <c>a126@126.com</c>, <c>0943-6670169</c>.</summary>
    private static bool InAddress(string text, ProseToken token)
    {
        var (start, end) = (token.Start, token.End);
        while (start > 0 && token.Start - start < 100 && IsAddress(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - token.End < 100 && IsAddress(text[end]))
        {
            end++;
        }

        return Address().IsMatch(text[start..end]);
    }

    private static bool IsAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '_' or ':' or '/' or '-' or '?' or '=' or '&' or '%' or '#' or '~';

    private static bool IsDocument(string before, string after) => after.StartsWith('号')
        ? DocumentYear().IsMatch(before) || before.EndsWith('第') || DocumentEnd().IsMatch(after)
        : before.Length > 0 && before[^1] is '(' or '[' or '【' && DocumentNumber().IsMatch(after);

    private static bool IsDate(string number, string before, string after) =>
        (number.Length == 4 && number[0] is '1' or '2' && YearEnd().IsMatch(after))
        || Span().IsMatch(after)
        || (DayEnd().IsMatch(after) && MonthBefore().IsMatch(before))
        || (number.Length <= 4 && NumericDate().Matches(before + number + after)
            .Any(date => date.Index <= before.Length && date.Index + date.Length >= before.Length + number.Length));

    private static bool IsListNumber(string number, string before, string after) =>
        number.Length <= 2
        && ((ListEnd().IsMatch(after) && ListStart().IsMatch(before))
            || (BracketStart().IsMatch(before) && after.StartsWith(')'))
            || Exhibit().IsMatch(before));

    [GeneratedRegex(@"@|www\.|://|[A-Za-z0-9]\.(?:cn|com|net|org|gov)\b|(?<![0-9])0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|(?<![0-9])1[3-9][0-9]{9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[(\[【][12][0-9]{3}[)\]】]第?$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentYear();

    [GeneratedRegex(@"^[)\]】]第?[0-9]{1,5}号", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("^号(?:文|令|公告|通知|通告|决定)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentEnd();

    [GeneratedRegex("^(?:年|[-~—至到] ?[12][0-9]{3}年)", RegexOptions.CultureInvariant)]
    private static partial Regex YearEnd();

    [GeneratedRegex("^(?:多|余)?(?:个)?(?:工作日|自然日|月份?|年|周|小时|分钟|天|学时|课时|季度)|^时(?:[0-9]|许|$)|^日(?:内|前|起)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex("^(?:日|号|[-~—至到、][0-9]{1,2}[日号])", RegexOptions.CultureInvariant)]
    private static partial Regex DayEnd();

    [GeneratedRegex("月(?:[0-9]{1,2}[日号]?[-~—至到、])?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"(?<![0-9./-])[12][0-9]{3}([-/.])[01]?[0-9](?:\1[0-3]?[0-9])?(?![0-9./-])|(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?![0-9])|[0-9]{1,2}[-~—至][0-9]{1,2}月", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex("第$", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex("^(?:条|款|项|章|节|编|批|届|次全|次会|期|个五年|方)", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleEnd();

    [GeneratedRegex(@"^(?:[、)]|\.(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex ListEnd();

    [GeneratedRegex(@"(?:^|[。;:,!?)\]\n ])$", RegexOptions.CultureInvariant)]
    private static partial Regex ListStart();

    [GeneratedRegex(@"(?:^|[。;:,!?、\n])\($", RegexOptions.CultureInvariant)]
    private static partial Regex BracketStart();

    [GeneratedRegex("(?:附件|附表|附|表|图|专栏)$", RegexOptions.CultureInvariant)]
    private static partial Regex Exhibit();

    [GeneratedRegex("(?:电话|传真|热线|邮编|邮政编码|手机|联系方式|咨询|监督|QQ|群号|微信号|网址|邮箱|信箱|备案|ICP备|公网安备|标识码)[^0-9,。;]{0,8}[0-9-]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex ContactCue();

    [GeneratedRegex("^(?:号|楼|室|层|栋|单元|幢|路)", RegexOptions.CultureInvariant)]
    private static partial Regex Building();

    [GeneratedRegex("[“《「『][^”》」』]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();
}
