using System.Text;
using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>Reads one paragraph (ECMA-376 Part 1 §17.3.1.22): the text a person sees, and the text boxes anchored in it.</summary>
internal sealed class ParagraphReader(Story story, XmlPlace place)
{
    private readonly StringBuilder _text = new();
    private readonly FieldCodes _fields = new();
    private readonly List<WordBlock> _boxes = [];
    private bool _isHidden;

    public XmlPlace Place { get; } = place;

    public ParagraphProperties Properties { get; private set; }

    /// <summary>Its text, its lines parted by a line feed.</summary>
    public string Text => _text.ToString();

    /// <summary>What its text boxes contain; a person reads it beside the paragraph.</summary>
    public IReadOnlyList<WordBlock> Boxes => _boxes;

    private bool IsUnseen => _isHidden || _fields.IsCode || story.Wrappers.IsPrompt;

    /// <summary>Reads it, the reader on its element.</summary>
    public void Read(XmlReader xml)
    {
        _isHidden = story.Styles.IsParagraphHidden(null);
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            if (!story.Wrappers.Opens(xml))
            {
                xml.SkipElement();
            }
            else if (xml.Name() == "pPr")
            {
                Properties = ParagraphProperties.Read(xml);
                _isHidden = story.Styles.IsParagraphHidden(Properties.Style);
            }
            else if (xml.Name() == "rPr")
            {
                _isHidden = ReadHidden(xml);
            }
            else
            {
                TakeContent(xml);
            }
        }
    }

    /// <summary>Takes what stands in runs (§17.3.3).</summary>
    private void TakeContent(XmlReader xml)
    {
        switch (xml.Name())
        {
            case "r":
                _isHidden = story.Styles.IsParagraphHidden(Properties.Style);
                break;
            case "t" when IsUnseen:
                xml.SkipElement();
                break;
            case "t":
                xml.AppendText(_text, story.Budget.TextLength, story.Part);
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("\u2011");
                break;
            case "sym":
                Append(Symbols.Of(xml.Attribute("font"), xml.Attribute("char")));
                break;
            case "fldChar":
                _fields.Take(xml.Attribute("fldCharType"));
                break;
            case "instrText":
                var code = new StringBuilder();
                xml.AppendText(code, story.Budget.TextLength, story.Part);
                _fields.TakeCode(code.ToString());
                break;
            case "fldSimple":
                FieldCodes.Refuse(xml.Attribute("instr") ?? string.Empty);
                break;
            case "footnoteReference" or "endnoteReference" when !IsUnseen:
                story.Add(new NoteReference(xml.LocalName == "endnoteReference", xml.Attribute("id") ?? string.Empty, Place));
                break;
            case "txbxContent" when IsUnseen:
                xml.SkipElement();
                break;
            case "txbxContent":
                new BlockReader(story, _boxes.Add).Read(xml);
                break;
        }
    }

    private void Append(string text)
    {
        if (!IsUnseen)
        {
            _text.Append(text);
            Reading.Within("text", story.Part, _text.Length, story.Budget.TextLength);
        }
    }

    /// <summary>Whether a run is hidden, by itself, its style or its paragraph's (§17.3.2.41).</summary>
    private bool ReadHidden(XmlReader xml)
    {
        (bool? own, string? style) = (null, null);
        if (!xml.IsEmptyElement)
        {
            for (var depth = xml.Depth; xml.NextInside(depth); xml.SkipElement())
            {
                own = xml.Name() == "vanish" ? xml.IsOn() : own;
                style = xml.Name() == "rStyle" ? xml.Value() : style;
            }
        }

        return own ?? story.Styles.IsHidden(style) ?? story.Styles.IsParagraphHidden(Properties.Style);
    }
}
