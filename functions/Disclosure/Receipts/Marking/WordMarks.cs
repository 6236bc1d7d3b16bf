using System.Globalization;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// Puts marks into the text of a document part. Everything is insertion, but for two things that cannot be: a cell's own
/// shading gives way to the mark's, and an empty tag is opened.
/// </summary>
internal sealed class WordMarks(XmlText text, WordIndex index)
{
    private readonly Dictionary<WordElement, (string Start, string End)> _paragraphs = [];
    private readonly HashSet<WordElement> _shaded = [];

    /// <summary>Whether a comment can stand at the element, or at the paragraph its text box is anchored in.</summary>
    public static bool CanCarry(WordElement element) => (element.Host ?? element) is { IsCell: false } or { First: not null };

    /// <summary>Marks a paragraph or a cell.</summary>
    public void Add(WordElement element, WordMark mark)
    {
        var carrier = element.Host ?? element;
        if (element.IsCell && mark.Fill is { } fill && _shaded.Add(element))
        {
            Shade(element, fill);
        }

        var id = mark.Comment.ToString(CultureInfo.InvariantCulture);
        var d = index.Declaration;
        Around(carrier.First ?? carrier, $"<w:commentRangeStart{d} w:id=\"{id}\"/>", string.Empty);
        Around(carrier.Last ?? carrier, string.Empty, $"<w:commentRangeEnd{d} w:id=\"{id}\"/><w:r{d}><w:commentReference w:id=\"{id}\"/></w:r>");
    }

    /// <summary>Writes what was added into the part.</summary>
    public void Write()
    {
        foreach (var (paragraph, (start, end)) in _paragraphs)
        {
            if (paragraph is { Content: { } content, End: { } close })
            {
                text.Insert(content, start);
                text.Insert(close, end);
            }
            else
            {
                text.Replace(paragraph.Tag, paragraph.Tag.Opened() + start + end + paragraph.Tag.End);
            }
        }
    }

    private void Around(WordElement paragraph, string start, string end)
    {
        var (before, after) = _paragraphs.GetValueOrDefault(paragraph, (string.Empty, string.Empty));
        _paragraphs[paragraph] = (before + start, after + end);
    }

    // The colours that office programs themselves use for "bad" and "neutral".
    private void Shade(WordElement cell, Severity severity)
    {
        var shading = $"<w:shd{index.Declaration} w:val=\"clear\" w:color=\"auto\" w:fill=\"{(severity == Severity.Error ? "FFC7CE" : "FFEB9C")}\"/>";
        if (cell.Shading is { } own)
        {
            // One written with an end tag, which no program does, keeps its colour: the comment is there all the same.
            text.Replace(own, own.Text.EndsWith("/>", StringComparison.Ordinal) ? shading : own.Text);
        }
        else if (cell.ShadingPlace is { } place)
        {
            text.Insert(place, shading);
        }
        else if (cell.Properties is { } properties && properties.Text.EndsWith("/>", StringComparison.Ordinal))
        {
            text.Replace(properties, properties.Opened() + shading + properties.End);
        }
        else if (cell.Content is not null)
        {
            text.Insert(cell.Tag.After, $"<w:tcPr{index.Declaration}>{shading}</w:tcPr>");
        }
    }
}
