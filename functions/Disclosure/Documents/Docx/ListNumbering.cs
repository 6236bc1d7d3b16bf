using System.Text;
using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>
/// The numbers Word puts in front of paragraphs, which stand nowhere in the text (ECMA-376 Part 1 §17.9): the headings
/// of most reports are numbered this way. Paragraphs have to come in reading order.
/// </summary>
internal sealed class ListNumbering(WordStyles styles)
{
    private const string Closed = "、，。．：）】》〉";

    private readonly Dictionary<int, ListDefinition> _definitions = [];
    private readonly Dictionary<int, ListInstance> _lists = [];
    private readonly HashSet<(int List, int Level)> _started = [];
    private int _levels;

    /// <summary>Reads the numbering part.</summary>
    public void Read(XmlReader xml, Reading reading, string part)
    {
        xml.ReadRoot("numbering", part);
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            switch (xml.Name())
            {
                case "abstractNum" when Id(xml, "abstractNumId") is { } id:
                    _definitions[id] = ReadDefinition(xml, reading, part);
                    break;
                case "num" when Id(xml, "numId") is { } id:
                    _lists[id] = ReadList(xml, reading, part);
                    break;
                default:
                    xml.SkipElement();
                    break;
            }
        }
    }

    /// <summary>The number of the next paragraph with what follows it; empty for one that has none.</summary>
    public string Next(ParagraphProperties paragraph)
    {
        var byStyle = styles.Numbering(paragraph.Style);
        var id = paragraph.List ?? byStyle.List;
        if (id == 0 || !_lists.TryGetValue(id, out var list) || Definition(list) is not { } definition)
        {
            return string.Empty;
        }

        var level = paragraph.Level ?? (paragraph.List is null ? byStyle.Level ?? LevelOf(definition, byStyle.Style) : 0);
        return level is >= 0 and < ListDefinition.MostLevels ? Count(id, list, definition, level) : string.Empty;
    }

    private static int LevelOf(ListDefinition definition, string? style) =>
        style is null ? 0 : definition.Levels.Where(level => level.Value.Style == style).Select(level => level.Key).FirstOrDefault();

    private ListDefinition? Definition(ListInstance list)
    {
        var definition = _definitions.GetValueOrDefault(list.Definition);
        return definition?.LinkedStyle is { } style && _lists.TryGetValue(styles.Numbering(style).List, out var linked)
            ? _definitions.GetValueOrDefault(linked.Definition)
            : definition;
    }

    private string Count(int id, ListInstance list, ListDefinition definition, int level)
    {
        ListLevel Of(int l) => list.Levels.GetValueOrDefault(l) ?? definition.Level(l);
        var counters = definition.Counters;
        counters[level] = _started.Add((id, level)) && list.Starts.TryGetValue(level, out var start)
            ? start
            : counters[level] is { } last ? last + 1 : Of(level).Start;
        for (var below = level + 1; below < ListDefinition.MostLevels; below++)
        {
            counters[below] = Of(below).RestartsAfter is { } after && level >= after ? counters[below] : null;
        }

        var numbers = Enumerable.Range(0, level + 1).Select(l => (counters[l] ?? Of(l).Start, Of(l).Format)).ToArray();
        return Print(Of(level), numbers);
    }

    private static string Print(ListLevel level, (int Number, string Format)[] numbers)
    {
        if (level.Format == "bullet")
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] - '1' is >= 0 and var of && of < numbers.Length)
            {
                text.Append(NumberFormats.Print(numbers[of].Number, level.IsLegal ? "decimal" : numbers[of].Format));
                i++;
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        // A tab is there for the look; after a full-width sign nobody sees it.
        return text.Length == 0 || level.Suffix == "nothing" || (level.Suffix != "space" && Closed.Contains(text[^1], StringComparison.Ordinal))
            ? text.ToString()
            : text.Append(' ').ToString();
    }

    private ListDefinition ReadDefinition(XmlReader xml, Reading reading, string part)
    {
        var levels = new Dictionary<int, ListLevel>();
        string? link = null;
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth);)
            {
                if (xml.Name() == "lvl" && Id(xml, "ilvl") is { } level)
                {
                    levels[level] = ReadLevel(xml, reading, part);
                }
                else
                {
                    link = xml.Name() == "numStyleLink" ? xml.Value() : link;
                    xml.SkipElement();
                }
            }
        }

        Reading.Within("strings", part, _definitions.Count, reading.Budget.Strings);
        return new ListDefinition(levels, link);
    }

    private ListInstance ReadList(XmlReader xml, Reading reading, string part)
    {
        var (definition, level) = (-1, -1);
        var starts = new Dictionary<int, int>();
        var levels = new Dictionary<int, ListLevel>();
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth);)
            {
                switch (xml.Name())
                {
                    case "abstractNumId":
                        definition = xml.Number() ?? definition;
                        break;
                    case "lvlOverride":
                        level = Id(xml, "ilvl") ?? -1;
                        break;
                    case "startOverride":
                        starts[level] = Math.Clamp(xml.Number() ?? 0, 0, short.MaxValue);
                        break;
                    case "lvl":
                        levels[level] = ReadLevel(xml, reading, part);
                        break;
                }
            }
        }

        Reading.Within("strings", part, _lists.Count, reading.Budget.Strings);
        return new ListInstance(definition, starts, levels);
    }

    private ListLevel ReadLevel(XmlReader xml, Reading reading, string part)
    {
        Reading.Within("strings", part, ++_levels, reading.Budget.Strings);
        return ListLevel.Read(xml);
    }

    private static int? Id(XmlReader xml, string name) =>
        int.TryParse(xml.Attribute(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
