using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Disclosure.Documents.Docx;

namespace Disclosure.Receipts.Marking;

/// <summary>The comments of a Word document (ECMA-376 Part 1 §17.13.4), beside those that are there. None has a date: a clock has no part in it.</summary>
internal sealed class WordComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string Initials = "检查";

    private readonly StringBuilder _comments = new();
    private readonly string _declaration;
    private readonly string? _part;
    private readonly PackageEdit _edit;
    private int _next;

    public WordComments(PackageEdit edit, string documentPart, WordIndex index)
    {
        _edit = edit;
        _next = index.LastComment + 1;
        _declaration = $" xmlns:w=\"{index.Namespace}\"";
        _part = edit.Map.RelationshipsOf(documentPart).FirstOrDefault(r => r.Type == "comments")?.Target;
        if (_part is { } part)
        {
            edit.Text(part).Read(FindLast);
        }
    }

    /// <summary>Adds a comment.</summary>
    /// <returns>Its id.</returns>
    public int Add(string text)
    {
        _comments.Append(CultureInfo.InvariantCulture, $"<w:comment{_declaration} w:id=\"{_next}\" w:author=\"{MarkedFile.Author}\" w:initials=\"{Initials}\">");
        foreach (var line in text.Split('\n'))
        {
            _comments.Append("<w:p><w:r><w:t xml:space=\"preserve\">").Append(SecurityElement.Escape(line)).Append("</w:t></w:r></w:p>");
        }

        _comments.Append("</w:comment>");
        return _next++;
    }

    /// <summary>Writes them into the document's part for comments, or into a new one.</summary>
    public void Write(string documentPart, string relationships)
    {
        if (_part is { } part)
        {
            var text = _edit.Text(part);
            text.Read(xml => InsertLast(xml, text));
            return;
        }

        var added = _edit.Add(documentPart[..(documentPart.LastIndexOf('/') + 1)], "comments", ".xml", ContentType, $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:comments{_declaration}>{_comments}</w:comments>
            """);
        _edit.Relate(documentPart, $"{relationships}/comments", added);
    }

    private void InsertLast(XmlReader xml, XmlText text)
    {
        while (XmlText.ReadTag(xml))
        {
            if (xml.Depth == 0 && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                text.InsertLast(xml, _comments.ToString());
            }
        }
    }

    private void FindLast(XmlReader xml)
    {
        while (XmlText.ReadTag(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name() == "comment" && int.TryParse(xml.Attribute("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                _next = Math.Max(_next, id == int.MaxValue ? id : id + 1);
            }
        }
    }
}
