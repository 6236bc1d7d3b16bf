using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// The boxes of notes in VML (ECMA-376 Part 4 §19.4.2), hidden until the pointer rests on the cell. Other programs' VML is
/// not always XML, so nothing of it is parsed.
/// </summary>
internal static partial class NoteShapes
{
    private const string Names = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    // The shape type every note of every program has.
    private const string BoxType = "_x0000_t202";

    private const int FirstShape = 1025;
    private const int CharactersOfLine = 24;
    private const int MostRows = 24;

    private static string Box => $"<v:shapetype id=\"{BoxType}\" {Names} coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    /// <summary>A drawing of its own.</summary>
    public static string New(ImmutableArray<SheetMark> marks) =>
        $"<xml {Names}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>{Box}{Shapes(marks, FirstShape)}</xml>";

    /// <summary>Adds boxes to a drawing.</summary>
    public static void Append(XmlText drawing, ImmutableArray<SheetMark> marks)
    {
        var end = drawing.Text.LastIndexOf("</xml", StringComparison.Ordinal);
        if (end < 0 || marks.IsEmpty)
        {
            return;
        }

        var first = 1 + ShapeId().Matches(drawing.Text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(FirstShape).Max();
        var hasBox = drawing.Text.Contains(BoxType, StringComparison.Ordinal);
        drawing.Insert(end, (hasBox ? string.Empty : Box) + Shapes(marks, first));
    }

    private static string Shapes(ImmutableArray<SheetMark> marks, int first) =>
        string.Concat(marks.Select((mark, index) => Shape(mark, first + index)));

    private static string Shape(SheetMark mark, int number)
    {
        var lines = mark.Text.Split('\n').Sum(l => 1 + (l.Length / CharactersOfLine));
        var (top, left) = (Math.Max(0, mark.Row - 1), mark.Column + 1);
        var anchor = string.Create(CultureInfo.InvariantCulture, $"{left}, 12, {top}, 4, {left + 4}, 40, {top + Math.Clamp(lines, 4, MostRows)}, 8");
        return $"<v:shape id=\"{Id(number)}\" {Names} type=\"#{BoxType}\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:{(Math.Clamp(lines, 4, MostRows) * 14).ToString(CultureInfo.InvariantCulture)}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto;mso-fit-shape-to-text:t\"><div style=\"text-align:left\"></div></v:textbox>"
            + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
            + $"<x:Row>{mark.Row.ToString(CultureInfo.InvariantCulture)}</x:Row><x:Column>{mark.Column.ToString(CultureInfo.InvariantCulture)}</x:Column></x:ClientData></v:shape>";
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"_x0000_s{number}");

    [GeneratedRegex("_x0000_s([0-9]{1,9})")]
    private static partial Regex ShapeId();
}
