using System.Collections.Immutable;
using Disclosure.Documents;
using Disclosure.Documents.Docx;

namespace Disclosure.Receipts.Marking;

/// <summary>
/// A Word document with its faulty cells shaded and commented (ECMA-376 Part 1 §17.13.4), as Word, WPS and LibreOffice
/// show it. What concerns no place stands in one comment at the top.
/// </summary>
internal static class MarkedDocx
{
    // Nobody mends more in one go; the comment at the top says how many there are.
    private const int MostPlaces = 1_000;

    /// <summary>The marked document; null when nothing in it can be marked.</summary>
    /// <param name="edit">The package.</param>
    /// <param name="part">Its main part.</param>
    /// <param name="reading">The file, not read yet.</param>
    /// <param name="findings">What was found in it.</param>
    public static byte[]? Make(PackageEdit edit, string part, Reading reading, ImmutableArray<Finding> findings)
    {
        var places = Places(reading, findings);
        var text = edit.Text(part);
        var index = WordIndex.Of(text);
        if (index.FirstParagraph is not { } top || !WordMarks.CanCarry(top))
        {
            return null;
        }

        var comments = new WordComments(edit, part, index);
        var marks = new WordMarks(text, index);
        var found = findings
            .Select(f => (Finding: f, Element: Element(f, places, index)))
            .ToLookup(f => f.Element is not null && WordMarks.CanCarry(f.Element));
        var elements = found[true].GroupBy(f => f.Element!).OrderByDescending(g => g.Max(f => f.Finding.Severity)).ToArray();
        var head = Head([.. found[false].Select(f => f.Finding).Where(f => f.Severity != Severity.Notice)], elements.Length - MostPlaces);
        if (head.Length > 0)
        {
            marks.Add(top, new WordMark(null, comments.Add(head)));
        }

        foreach (var element in elements.Take(MostPlaces).OrderBy(g => g.Key.Tag.Offset))
        {
            var place = new MarkedPlace(null, [.. element.Select(f => f.Finding).OrderByDescending(f => f.Severity)]);
            marks.Add(element.Key, new WordMark(place.Severity == Severity.Notice ? null : place.Severity, comments.Add(RemarkText.Of(place))));
        }

        marks.Write();
        comments.Write(part, index.Namespace == WordXml.Strict ? WordXml.StrictRelationships : WordXml.TransitionalRelationships);
        return edit.Apply();
    }

    private static Dictionary<string, XmlPlace> Places(Reading reading, ImmutableArray<Finding> findings)
    {
        var wanted = findings.Where(f => f.At is not null).Select(f => TextPlace.Paragraph(f.At!)).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<string, XmlPlace>(StringComparer.Ordinal);
        DocxFormat.Read(reading, (at, place) =>
        {
            if (wanted.Contains(at))
            {
                places[at] = place;
            }
        });
        return places;
    }

    private static WordElement? Element(Finding finding, Dictionary<string, XmlPlace> places, WordIndex index) =>
        finding.At is { } at && places.TryGetValue(TextPlace.Paragraph(at), out var place) ? index.At(place) : null;

    private static string Head(ImmutableArray<Finding> whole, int more)
    {
        var lines = new List<string>();
        if (!whole.IsEmpty)
        {
            lines.Add("【整个文件】\n" + RemarkText.Of(new MarkedPlace(null, [.. whole.OrderByDescending(f => f.Severity)]), most: 10));
        }

        if (more > 0)
        {
            lines.Add(FormattableString.Invariant($"另有 {more} 处没有标出，见回执。"));
        }

        return string.Join("\n\n", lines);
    }
}
