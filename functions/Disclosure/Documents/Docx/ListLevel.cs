using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>One level of a list (ECMA-376 Part 1 §17.9.6).</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">How numbers are written.</param>
/// <param name="Text">The number with what stands around it, <c>%1</c> for the number of the first level.</param>
/// <param name="Suffix">What comes after it: <c>tab</c>, <c>space</c> or <c>nothing</c>.</param>
/// <param name="RestartsAfter">The levels, counted from 1, after which it begins anew; null for all above, 0 for none.</param>
/// <param name="IsLegal">Whether the numbers of all levels are written in digits.</param>
/// <param name="Style">The paragraph style that belongs to it, or null.</param>
internal sealed record ListLevel(int Start, string Format, string Text, string Suffix, int? RestartsAfter, bool IsLegal, string? Style)
{
    // 第%1章第%2节 is long; what is longer only bloats every paragraph.
    private const int LongestText = 64;

    /// <summary>A level nothing is said of.</summary>
    public static ListLevel None { get; } = new(0, "decimal", string.Empty, "tab", null, false, null);

    /// <summary>Reads a level, the reader on its element.</summary>
    public static ListLevel Read(XmlReader xml)
    {
        var level = None;
        if (xml.IsEmptyElement)
        {
            return level;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            level = xml.Name() switch
            {
                "start" => level with { Start = Math.Clamp(xml.Number() ?? 0, 0, short.MaxValue) },
                "numFmt" => level with { Format = xml.Value() ?? level.Format },
                "lvlText" => level with { Text = Cut(xml.Value()) },
                "suff" => level with { Suffix = xml.Value() ?? level.Suffix },
                "lvlRestart" => level with { RestartsAfter = xml.Number() },
                "isLgl" => level with { IsLegal = xml.IsOn() },
                "pStyle" => level with { Style = xml.Value() },
                _ => level,
            };

            // A format of its own stands in alternate content, the nearest of the known ones in its fallback.
            if (xml.Name() is not ("mc:AlternateContent" or "mc:Choice" or "mc:Fallback"))
            {
                xml.SkipElement();
            }
        }

        return level;
    }

    private static string Cut(string? text) => text is null ? string.Empty : text[..Math.Min(text.Length, LongestText)];
}
