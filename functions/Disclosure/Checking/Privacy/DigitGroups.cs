using Disclosure.Submissions;

namespace Disclosure.Checking.Privacy;

/// <summary>The digits of a text, and which groups of them one number may be made of.</summary>
internal static class DigitGroups
{
    /// <summary>More blanks divide columns.</summary>
    private const int WidestGap = 3;

    /// <summary>The groups in order.</summary>
    /// <param name="text">Folded text; characters that nobody sees may stand between digits.</param>
    public static List<DigitGroup> Of(string text)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var group = Read(text, i, groups.Count == 0 ? null : groups[^1]);
                groups.Add(group);
                i = group.End - 1;
            }
        }

        return groups;
    }

    /// <summary>So many digits from a group on, in one.</summary>
    public static string Digits(string text, DigitGroup first, int count) =>
        string.Create(count, (text, first), static (digits, source) => Copy(source.text, source.first, digits));

    /// <summary>Fills in the digits from a group on; the last may be the X of an identity card.</summary>
    public static void Copy(string text, DigitGroup first, Span<char> digits)
    {
        var at = first.Start;
        for (var i = 0; i < digits.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || (i == digits.Length - 1 && text[at] is 'x' or 'X'))
            {
                digits[i++] = text[at];
            }
        }
    }

    private static DigitGroup Read(string text, int start, DigitGroup? before)
    {
        var (end, count) = (start, 0);
        for (var i = start; i < text.Length && (char.IsAsciiDigit(text[i]) || IsUnseen(text[i])); i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                count++;
                end = i + 1;
            }
        }

        var x = end + 1 < text.Length && text[end] is ' ' or '-' ? end + 1 : end;
        var hasX = x < text.Length && text[x] is 'x' or 'X' && !(x + 1 < text.Length && char.IsAsciiLetterOrDigit(text[x + 1]));
        var (isJoined, isHyphened) = before is { HasX: false } group ? Gap(text.AsSpan(group.End, start - group.End)) : (false, false);
        return new DigitGroup(start, hasX ? x + 1 : end, hasX ? count + 1 : count, hasX, isJoined, isHyphened);
    }

    private static (bool IsJoined, bool IsHyphened) Gap(ReadOnlySpan<char> between)
    {
        var isHyphened = false;
        foreach (var c in between)
        {
            if (c == '-' && !isHyphened)
            {
                isHyphened = true;
            }
            else if (!(char.IsWhiteSpace(c) && c is not ('\n' or '\r' or '\t')) && !IsUnseen(c))
            {
                return (false, false);
            }
        }

        return (between.Length <= WidestGap, isHyphened);
    }

    private static bool IsUnseen(char c) => !char.IsWhiteSpace(c) && CellText.IsInvisible(c);
}
