using System.Text;
using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>Reads the paragraphs and tables of a story, a cell or a text box (ECMA-376 Part 1 §17.2.2), in reading order.</summary>
internal sealed class BlockReader(Story story, Action<WordBlock> add)
{
    private readonly StringBuilder _carried = new();
    private XmlPlace? _carriedFrom;

    /// <summary>Reads all that the element the reader stands on contains.</summary>
    public void Read(XmlReader xml)
    {
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth);)
            {
                Take(xml);
            }
        }

        Finish();
    }

    /// <summary>Takes the element the reader stands on: a block, or something around blocks.</summary>
    public void Take(XmlReader xml)
    {
        if (!story.Wrappers.Opens(xml))
        {
            xml.SkipElement();
            return;
        }

        switch (xml.Name())
        {
            case "p":
                ReadParagraph(xml);
                break;
            case "tbl":
                Finish();
                add(new WordTableReader(story).Read(xml));
                break;
        }
    }

    /// <summary>Ends the last paragraph, whose mark may have been deleted.</summary>
    public void Finish()
    {
        Add(_carriedFrom ?? default, string.Empty);
    }

    private void ReadParagraph(XmlReader xml)
    {
        var paragraph = new ParagraphReader(story, XmlPlace.Of(xml));
        paragraph.Read(xml);
        if (paragraph.Properties.Joins)
        {
            _carried.Append(paragraph.Text);
            _carriedFrom ??= paragraph.Place;
            Reading.Within("text", story.Part, _carried.Length, story.Budget.TextLength);
        }
        else
        {
            Add(_carriedFrom ?? paragraph.Place, paragraph.Text, story.Numbering.Next(paragraph.Properties));
        }

        foreach (var block in paragraph.Boxes)
        {
            add(block);
        }
    }

    private void Add(XmlPlace place, string text, string number = "")
    {
        text = $"{number}{_carried}{text}";
        _carried.Clear();
        _carriedFrom = null;
        if (!string.IsNullOrWhiteSpace(text))
        {
            story.Count(text);
            add(new WordParagraph(place, text));
        }
    }
}
