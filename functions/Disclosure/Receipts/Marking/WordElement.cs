using Disclosure.Documents.Docx;

namespace Disclosure.Receipts.Marking;

/// <summary>A paragraph or a cell of a Word document and where in its part something can be put.</summary>
internal sealed class WordElement(XmlPlace place, XmlTag tag, int depth, bool isCell)
{
    /// <summary>Where it begins, as the reader counts.</summary>
    public XmlPlace Place { get; } = place;

    /// <summary>Its start tag.</summary>
    public XmlTag Tag { get; } = tag;

    /// <summary>How deep it stands.</summary>
    public int Depth { get; } = depth;

    /// <summary>Whether it is a cell; else it is a paragraph.</summary>
    public bool IsCell { get; } = isCell;

    /// <summary>Where its content begins, behind its properties; null when it is written as an empty tag.</summary>
    public int? Content { get; set; }

    /// <summary>Where its end tag begins; null when it is written as an empty tag.</summary>
    public int? End { get; set; }

    /// <summary>The properties of a cell; null when it has none.</summary>
    public XmlTag? Properties { get; set; }

    /// <summary>The cell's own shading; null when it has none.</summary>
    public XmlTag? Shading { get; set; }

    /// <summary>Where in the properties its shading would have to stand; null when they are written as an empty tag.</summary>
    public int? ShadingPlace { get; set; }

    /// <summary>The first of the cell's own paragraphs.</summary>
    public WordElement? First { get; set; }

    /// <summary>The last of the cell's own paragraphs.</summary>
    public WordElement? Last { get; set; }

    /// <summary>The paragraph a text box is anchored in that this one stands in; a text box carries no comments.</summary>
    public WordElement? Host { get; set; }
}
