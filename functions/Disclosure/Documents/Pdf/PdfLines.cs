using System.Text;

namespace Disclosure.Documents.Pdf;

/// <summary>Characters to lines of text, and lines to running text.</summary>
internal static class PdfLines
{
    private const double Apart = 3;

    /// <summary>The lines of some characters, from top to bottom; characters that are drawn twice to look bold count once.</summary>
    /// <param name="letters">The characters.</param>
    /// <param name="isCell">Whether they fill a cell, where words can be spread; elsewhere texts far apart are lines of their own.</param>
    public static List<PdfLine> Of(IEnumerable<PdfLetter> letters, bool isCell) =>
        [.. letters.GroupBy(letter => letter.Turn).OrderBy(group => group.Key < 0).ThenBy(group => group.Key).SelectMany(group => Upright(group.Key, group, isCell))];

    /// <summary>The text of a cell: lines that were only broken for want of room are one.</summary>
    public static string Text(IReadOnlyList<PdfLine> lines, double width)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Joint(lines[i - 1], lines[i], width));
            }

            text.Append(lines[i].Text);
        }

        return text.ToString();
    }

    /// <summary>What stands between two lines: nothing or a space when the second had no room on the first, else a line break.</summary>
    public static string Joint(PdfLine line, PdfLine next, double width)
    {
        var room = width - (line.Right - line.Left) - (0.3 * line.Size);
        if (next.FirstWidth <= room && line.Turn == 0)
        {
            return "\n";
        }

        var isLatin = char.IsAsciiLetter(line.Text[^1]) && char.IsAsciiLetter(next.Text[0]);
        return isLatin ? " " : string.Empty;
    }

    private static IEnumerable<PdfLine> Upright(int turn, IEnumerable<PdfLetter> letters, bool isCell)
    {
        var turned = letters.Select(letter => (Letter: letter, Place: Turned(letter.X, letter.Y, turn))).OrderByDescending(item => item.Place.Y).ToList();
        for (var i = 0; i < turned.Count;)
        {
            var line = new List<(PdfLetter Letter, (double X, double Y) Place)>();
            var y = turned[i].Place.Y;
            for (; i < turned.Count && y - turned[i].Place.Y <= 0.45 * Math.Max(turned[i].Letter.Size, line.Count == 0 ? 0 : line[0].Letter.Size); i++)
            {
                line.Add(turned[i]);
            }

            foreach (var part in Parts(line, isCell))
            {
                if (Line(turn, part) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<List<(PdfLetter Letter, (double X, double Y) Place)>> Parts(List<(PdfLetter Letter, (double X, double Y) Place)> line, bool isCell)
    {
        var part = new List<(PdfLetter Letter, (double X, double Y) Place)>();
        var end = double.MaxValue;
        foreach (var item in line.OrderBy(item => item.Place.X))
        {
            if (!isCell && item.Place.X - end > Apart * item.Letter.Size)
            {
                yield return part;
                part = [];
            }

            part.Add(item);
            end = string.IsNullOrWhiteSpace(item.Letter.Text) ? end : item.Place.X + item.Letter.Width;
        }

        yield return part;
    }

    private static (double X, double Y) Turned(double x, double y, int turn) => turn switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        3 => (-y, x),
        _ => (x, y),
    };

    private static PdfLine? Line(int turn, List<(PdfLetter Letter, (double X, double Y) Place)> letters)
    {
        var text = new StringBuilder();
        var end = 0d;
        PdfLetter? last = null;
        (double X, double Y) lastPlace = default;
        double? left = null;
        var firstWidth = 0d;
        var isFirst = true;
        foreach (var (letter, place) in letters.OrderBy(item => item.Place.X))
        {
            if (last is { } before && before.Text == letter.Text && Math.Abs(place.X - lastPlace.X) < 0.15 * letter.Size && Math.Abs(place.Y - lastPlace.Y) < 0.15 * letter.Size)
            {
                continue;
            }

            var isBlank = string.IsNullOrWhiteSpace(letter.Text);
            if (text.Length > 0 && !isBlank && IsGap(text[^1], letter.Text[0], (place.X - end) / letter.Size))
            {
                text.Append(' ');
            }

            if (text.Length == 0 && isBlank && left is null)
            {
                continue;
            }

            isFirst &= left is null || (!isBlank && (PdfText.IsClosing(letter.Text[0]) || (!PdfText.IsWide(letter.Text[0]) && !PdfText.IsWide(text[^1]))));
            firstWidth = isFirst ? place.X + letter.Width - (left ?? place.X) : firstWidth;
            left ??= place.X;
            text.Append(letter.Text);
            end = isBlank ? end : Math.Max(end, place.X + letter.Width);
            (last, lastPlace) = (letter, place);
        }

        var visible = text.ToString().TrimEnd();
        return visible.Length == 0 || last is null
            ? null
            : new PdfLine(visible, left ?? 0, end, letters[0].Place.Y, letters.Max(item => item.Letter.Size), firstWidth, turn);
    }

    /// <summary>Ideographs are set apart to fill a line; beside anything else a gap is a space that was not written.</summary>
    private static bool IsGap(char before, char after, double gap) =>
        !char.IsWhiteSpace(before) && gap > (PdfText.IsWide(before) || PdfText.IsWide(after) ? 1.5 : 0.3);
}
