using System.Globalization;
using System.Text;
using System.Xml;

namespace Disclosure.Azure.Publishing;

/// <summary>
/// The Atom feed of changes (RFC 4287): an entry for every edition, the newest first. It is made from the index alone, so
/// equal indexes give equal bytes, and its only times are those of publications.
/// </summary>
internal static class Feed
{
    /// <summary>MIME type.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Blob of the feed of an area, or of all.</summary>
    public static string Name(string? area) => area is null ? "feed.atom" : $"{area}/feed.atom";

    /// <summary>The feed.</summary>
    /// <param name="index">Every edition of every area; at least one of the area.</param>
    /// <param name="area">The area; null for all.</param>
    public static byte[] Write(IEnumerable<IndexEntry> index, string? area)
    {
        var entries = index.Where(e => area is null || e.Area == area)
            .OrderByDescending(e => e.PublishedAt, StringComparer.Ordinal)
            .ThenBy(e => e.Area, StringComparer.Ordinal).ThenByDescending(e => e.Year).ThenByDescending(e => e.Edition)
            .ToArray();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            xml.WriteElementString("id", Atom, area is null ? "urn:disclosure:feed" : $"urn:disclosure:feed:{area}");
            xml.WriteElementString("title", Atom, Clean($"{(area is null ? "" : entries[0].Name.Zh)}政府信息公开工作年度报告：发布与更正"));
            xml.WriteElementString("updated", Atom, entries[0].PublishedAt);
            Link(xml, "self", area is null ? "/feed.atom" : $"/reports/{area}/feed.atom", "application/atom+xml");
            Link(xml, "alternate", "/", "text/html");
            foreach (var entry in entries)
            {
                Write(xml, entry);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, IndexEntry entry)
    {
        var report = FormattableString.Invariant($"/reports/{entry.Area}/{entry.Year}/");
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, FormattableString.Invariant($"urn:disclosure:report:{entry.Area}:{entry.Year}:{entry.Edition}"));
        xml.WriteElementString("title", Atom, Clean(Title(entry)));
        xml.WriteElementString("published", Atom, entry.PublishedAt);
        xml.WriteElementString("updated", Atom, entry.PublishedAt);
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(entry.Name.Zh));
        xml.WriteEndElement();
        Link(xml, "alternate", report + Number(entry.Edition) + "/", "text/html");
        if (entry.Edition > 1)
        {
            Link(xml, "related", report + Number(entry.Edition - 1) + "/", "text/html");
        }

        xml.WriteElementString("summary", Atom, Clean(entry.Edition == 1 ? "首次发布。" : $"更正，取代第 {Number(entry.Edition - 1)} 版。原因：{entry.Correction}"));
        xml.WriteEndElement();
    }

    private static string Title(IndexEntry entry) =>
        FormattableString.Invariant($"{entry.Name.Zh}{entry.Year}年政府信息公开工作年度报告{(entry.Edition == 1 ? "" : $"（第 {Number(entry.Edition)} 版，更正）")}");

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without what no XML document may hold: an office writes what it likes.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
