using System.Collections.Immutable;
using System.Security;
using System.Text.RegularExpressions;
using System.Xml;
using Disclosure.Documents;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// The notes of a worksheet (ECMA-376 Part 1 §18.7): their texts in one part, their boxes in a VML drawing (Part 4 §19),
/// without which no program shows them. Notes that are there stay; a cell that has one gets the new text below it.
/// </summary>
internal static partial class SheetNotes
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>Adds notes to a sheet.</summary>
    /// <returns>The relationship of a drawing the sheet has yet to name; null when it names one already.</returns>
    public static string? Add(PackageEdit edit, string sheetPart, SheetXml sheet, ImmutableArray<SheetMark> marks)
    {
        var relationships = edit.Map.RelationshipsOf(sheetPart);
        var types = SpreadsheetNames.Relationships(sheet.Namespace);
        var folder = sheetPart[..(sheetPart.LastIndexOf('/') + 1)];
        if (relationships.FirstOrDefault(r => r.Type == "comments") is { } there)
        {
            marks = Append(edit.Text(there.Target), marks);
        }
        else
        {
            var part = edit.Add(folder, "comments", ".xml", SpreadsheetNames.NotesType, New(sheet.Namespace, marks));
            edit.Relate(sheetPart, $"{types}/comments", part);
        }

        if (sheet.Drawing is { } id)
        {
            var drawing = relationships.FirstOrDefault(r => r.Id == id) ?? throw Reading.Damaged("missing", sheetPart, id);
            NoteShapes.Append(edit.Text(drawing.Target), marks);
            return null;
        }

        return edit.Relate(sheetPart, $"{types}/vmlDrawing", edit.Add(folder, "notes", ".vml", SpreadsheetNames.DrawingType, NoteShapes.New(marks)));
    }

    private static string New(string ns, ImmutableArray<SheetMark> marks) =>
        $"""{Declaration}{"\n"}<comments xmlns="{ns}"><authors><author>{MarkedFile.Author}</author></authors><commentList>{string.Concat(marks.Select(m => Note(m, 0, string.Empty)))}</commentList></comments>""";

    /// <summary>Adds the texts to a part with notes.</summary>
    /// <returns>The marks whose cells had no note, and so have no box.</returns>
    private static ImmutableArray<SheetMark> Append(XmlText text, ImmutableArray<SheetMark> marks)
    {
        var open = marks.ToDictionary(m => CellReference.Format(m.Row, m.Column), StringComparer.OrdinalIgnoreCase);
        var (authors, cell) = (0, string.Empty);
        text.Read(xml =>
        {
            while (XmlText.ReadTag(xml))
            {
                if (!SpreadsheetXml.IsOurs(xml))
                {
                    continue;
                }

                var ends = xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement;
                var prefix = xml.Prefix.Length > 0 ? xml.Prefix + ":" : string.Empty;
                switch (xml.LocalName)
                {
                    case "author" when xml.NodeType == XmlNodeType.Element:
                        authors++;
                        break;
                    case "authors" when ends:
                        text.InsertLast(xml, $"<{prefix}author>{MarkedFile.Author}</{prefix}author>");
                        break;
                    case "comment" when xml.NodeType == XmlNodeType.Element:
                        cell = xml.GetAttribute("ref") ?? string.Empty;
                        break;
                    case "text" when ends && open.Remove(cell, out var mark):
                        text.InsertLast(xml, Run($"\n\n【{MarkedFile.Author}】\n{mark.Text}", prefix));
                        break;
                    case "commentList" when ends:
                        text.InsertLast(xml, string.Concat(open.Values.OrderBy(m => (m.Row, m.Column)).Select(m => Note(m, authors, prefix))));
                        break;
                }
            }
        });
        return [.. marks.Where(m => open.ContainsKey(CellReference.Format(m.Row, m.Column)))];
    }

    private static string Note(SheetMark mark, int author, string prefix) => FormattableString.Invariant(
        $"<{prefix}comment ref=\"{CellReference.Format(mark.Row, mark.Column)}\" authorId=\"{author}\"><{prefix}text>{Run(mark.Text, prefix)}</{prefix}text></{prefix}comment>");

    private static string Run(string text, string prefix) =>
        $"<{prefix}r><{prefix}rPr><{prefix}sz val=\"9\"/><{prefix}color indexed=\"81\"/><{prefix}rFont val=\"宋体\"/></{prefix}rPr><{prefix}t xml:space=\"preserve\">{Escape(text)}</{prefix}t></{prefix}r>";

    /// <summary>Text as ST_Xstring (§22.9.2.19): what looks like an escape there is one no more.</summary>
    private static string Escape(string text) => SecurityElement.Escape(Escapes().Replace(text, "_x005F_x$1_"));

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escapes();
}
