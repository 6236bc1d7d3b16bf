namespace Disclosure.Checking.Privacy;

/// <summary>
/// Identity cards, bank cards and mobile telephones in a text, by their digits. Landlines, amounts, document and case
/// numbers, and the codes of organisations are none. From every group of digits at most 19 are looked at, so that a text
/// takes time in proportion to its length.
/// </summary>
/// <param name="text">The text, folded character for character.</param>
/// <param name="latestYear">Nobody was born after it.</param>
internal sealed class PersonalNumbers(string text, int latestYear)
{
    private const int LongestNumber = 19;
    private const int IdentityLength = 18;
    private const int MobileLength = 11;
    private const int ShortestCard = 16;
    private const int CueBefore = 24;

    private static readonly string[] CardCues = ["卡号", "账号", "帐号", "账户", "帐户", "银行", "开户", "户名", "借记卡", "信用卡", "社保卡", "一折通"];
    private static readonly string[] PhoneCues = ["电话", "手机", "联系", "致电", "拨打"];

    /// <summary>The number behind one of them is a document's, a case's or an organisation's.</summary>
    private static readonly string[] CodeCues =
        ["编号", "代码", "编码", "案号", "文号", "单号", "流水号", "序列号", "许可证号", "证书号", "登记号", "备案号", "标识码", "索引号", "受理号", "工单号", "第", "No.", "NO."];

    private static readonly string[] Measures = ["元", "万", "亿", "条", "件", "项", "个", "次", "人", "户", "家", "份", "%", "号文", "号令"];

    /// <summary>The numbers in order.</summary>
    public IEnumerable<PrivateDetail> Find()
    {
        var groups = DigitGroups.Of(text);
        for (var first = 0; first < groups.Count; first++)
        {
            if (WithCountry(groups[first]) is { } mobile)
            {
                yield return mobile;
            }
            else if (Longest(groups, first) is (var last, { } detail))
            {
                yield return detail;
                first = last;
            }
        }
    }

    /// <summary><c>+8613800000000</c>, <c>008613800000000</c>.</summary>
    private PrivateDetail? WithCountry(DigitGroup group)
    {
        var number = text.AsSpan(group.Start, group.End - group.Start);
        var digits = number.StartsWith("0086") ? number[4..]
            : number.StartsWith("86") && group.Start > 0 && text[group.Start - 1] == '+' ? number[2..]
            : default;
        return digits.Length == MobileLength && IsMobile(digits)
            ? new PrivateDetail(PrivateKind.Mobile, group.End - MobileLength, group.End, Mask(PrivateKind.Mobile, digits.ToString()))
            : null;
    }

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits[0] == '1' && digits[1] is >= '3' and <= '9';

    /// <summary>The number that begins with a group, and its last group.</summary>
    private (int Last, PrivateDetail Detail)? Longest(List<DigitGroup> groups, int first)
    {
        (int, PrivateDetail)? found = null;
        var count = 0;
        for (var last = first; last < groups.Count && (last == first || groups[last].IsJoined); last++)
        {
            count += groups[last].Count;
            if (count > LongestNumber)
            {
                break;
            }

            if (count >= MobileLength && Kind(groups, first, last, count) is { } kind)
            {
                found = (last, new PrivateDetail(kind, groups[first].Start, groups[last].End, Mask(kind, DigitGroups.Digits(text, groups[first], count))));
                if (kind == PrivateKind.Identity)
                {
                    break;
                }
            }
        }

        return found;
    }

    private PrivateKind? Kind(List<DigitGroup> groups, int first, int last, int count)
    {
        if (!IsBounded(groups[first].Start, groups[last].End))
        {
            return null;
        }

        if (count is > MobileLength and < ShortestCard)
        {
            return null;
        }

        Span<char> digits = stackalloc char[LongestNumber];
        digits = digits[..count];
        DigitGroups.Copy(text, groups[first], digits);
        return count == IdentityLength && CheckDigits.IsIdentity(digits, latestYear) && !Follows(groups[first].Start, "信用代码") && !Follows(groups[first].Start, "机构代码")
            ? PrivateKind.Identity
            : groups[last].HasX ? null
            : count == MobileLength && IsMobile(groups, first, last, digits) ? PrivateKind.Mobile
            : count >= ShortestCard && IsCard(groups, first, last, digits) ? PrivateKind.Card
            : null;
    }

    /// <summary>No part of a longer number, a decimal or a word of Latin letters.</summary>
    private bool IsBounded(int start, int end)
    {
        var (before, after) = (start > 0 ? text[start - 1] : ' ', end < text.Length ? text[end] : ' ');
        return !char.IsAsciiLetter(before)
            && !char.IsAsciiLetter(after)
            && !(before == '.' && start > 1 && char.IsAsciiDigit(text[start - 2]))
            && !(after is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (after == '.' || IsGroup(end + 1)));
    }

    private bool IsGroup(int at) => at + 3 <= text.Length && !text.AsSpan(at, 3).ContainsAnyExceptInRange('0', '9')
        && !(at + 3 < text.Length && char.IsAsciiDigit(text[at + 3]));

    /// <summary>Eleven digits together, or 3-4-4; with a hyphen before or behind they are part of a code, unless that is 86.</summary>
    private bool IsMobile(List<DigitGroup> groups, int first, int last, ReadOnlySpan<char> digits)
    {
        var isShaped = last == first || (last == first + 2 && groups[first].Count == 3 && groups[first + 1].Count == 4);
        var isPart = (groups[first].IsHyphened && !IsCountry(groups[first - 1]))
            || (last + 1 < groups.Count && groups[last + 1] is { IsJoined: true, IsHyphened: true });
        return isShaped
            && !isPart
            && IsMobile(digits)
            && !IsCode(groups[first].Start)
            && (!(IsMeasured(groups[last].End) || IsNumbered(groups[last].End)) || HasCue(groups[first].Start, PhoneCues));
    }

    private bool IsCountry(DigitGroup group) => text.AsSpan(group.Start, group.End - group.Start) is "86" or "0086";

    /// <summary>
    /// UnionPay's 62 with 16 to 19 digits, and the 16 digits of other schemes. 620 is also how codes of places in Gansu
    /// begin: those need a word that says what they are.
    /// </summary>
    private bool IsCard(List<DigitGroup> groups, int first, int last, ReadOnlySpan<char> digits)
    {
        var isKnown = digits.StartsWith("62")
            || (digits.Length == 16 && (digits[0] == '4' || digits[..2] is "35" or "51" or "52" or "53" or "54" or "55" || IsMastercard(digits)));
        var isShaped = Enumerable.Range(first, last - first).All(i => groups[i].Count == 4) || (last == first + 1 && groups[first].Count == 6);
        return isKnown
            && isShaped
            && CheckDigits.IsLuhn(digits)
            && (HasCue(groups[first].Start, CardCues)
                || !(digits.StartsWith("620") || IsCode(groups[first].Start) || groups[first].IsHyphened || IsMeasured(groups[last].End) || IsNumbered(groups[last].End)));
    }

    private static bool IsMastercard(ReadOnlySpan<char> digits) => digits[..4].SequenceCompareTo("2221") >= 0 && digits[..4].SequenceCompareTo("2720") <= 0;

    private bool IsMeasured(int end) => Array.Exists(Measures, measure => text.AsSpan(end).TrimStart(' ').StartsWith(measure, StringComparison.Ordinal));

    private bool IsNumbered(int end) => end < text.Length && text[end] == '号';

    private bool IsCode(int start) => Array.Exists(CodeCues, cue => Follows(start, cue));

    /// <summary>Whether a word stands right before, with nothing but punctuation between.</summary>
    private bool Follows(int start, string word)
    {
        var end = start;
        while (end > 0 && start - end < 4 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '.')
        {
            end--;
        }

        end -= end > 0 && text[end - 1] is '为' or '是' ? 1 : 0;
        return text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal);
    }

    private bool HasCue(int start, string[] cues)
    {
        var before = text.AsSpan(Math.Max(0, start - CueBefore), Math.Min(start, CueBefore));
        var sentence = before.LastIndexOfAny("。;!?\n");
        before = before[(sentence + 1)..];
        foreach (var cue in cues)
        {
            if (before.Contains(cue, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Mask(PrivateKind kind, string digits)
    {
        var shown = kind == PrivateKind.Mobile ? 3 : 4;
        return $"{digits[..shown]}{new string('*', digits.Length - shown - 4)}{digits[^4..]}";
    }
}
