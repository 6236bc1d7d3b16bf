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

    /// <summary>The digits of some groups, in one.</summary>
    public static string Digits(string text, DigitGroup first, DigitGroup last, int count) => string.Create(count, (text, first.Start), static (digits, source) =>
    {
        var at = source.Start;
        for (var i = 0; i < digits.Length; at++)
        {
            var c = source.text[at];
            if (char.IsAsciiDigit(c) || (i == digits.Length - 1 && c is 'x' or 'X'))
            {
                digits[i++] = c;
            }
        }
    });

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

        var hasX = end < text.Length && text[end] is 'x' or 'X' && !(end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]));
        var (isJoined, isHyphened) = before is { HasX: false } group ? Gap(text.AsSpan(group.End, start - group.End)) : (false, false);
        return new DigitGroup(start, hasX ? end + 1 : end, hasX ? count + 1 : count, hasX, isJoined, isHyphened);
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
