using System.Globalization;
using System.Xml;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Docx;

/// <summary>The footnotes and endnotes a document refers to (ECMA-376 Part 1 §17.11), numbered as Word numbers them.</summary>
internal static class Notes
{
    /// <summary>Adds them to the document, the footnotes first.</summary>
    public static void Read(OfficePackage package, IReadOnlyList<Relationship> relationships, Story story, Func<string, Story> begin, DocxFlow flow)
    {
        foreach (var isEndnote in (bool[])[false, true])
        {
            var name = isEndnote ? "endnote" : "footnote";
            var wanted = story.Notes.Where(note => note.IsEndnote == isEndnote).ToArray();
            if (wanted.Length == 0 || relationships.FirstOrDefault(r => r.Type == $"{name}s")?.Target is not { } part)
            {
                continue;
            }

            var notes = new Dictionary<string, List<WordBlock>>(StringComparer.Ordinal);
            var ids = wanted.Select(note => note.Id).ToHashSet(StringComparer.Ordinal);
            package.Read(part, xml => ReadPart(xml, begin(part), name, ids, notes));
            for (var i = 0; i < wanted.Length; i++)
            {
                // A note is printed once, however often the text refers to it.
                if (notes.Remove(wanted[i].Id, out var blocks))
                {
                    flow.AddNote(string.Create(CultureInfo.InvariantCulture, $"{name} {i + 1}"), wanted[i].Place, blocks);
                }
            }
        }
    }

    private static void ReadPart(XmlReader xml, Story story, string name, HashSet<string> ids, Dictionary<string, List<WordBlock>> notes)
    {
        xml.ReadRoot($"{name}s", story.Part);
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.NextInside(depth);)
        {
            if (xml.Name() == name && xml.Attribute("id") is { } id && ids.Contains(id))
            {
                var blocks = new List<WordBlock>();
                new BlockReader(story, blocks.Add).Read(xml);
                notes.TryAdd(id, blocks);
            }
            else
            {
                xml.SkipElement();
            }
        }
    }
}
