using System.IO.Compression;
using System.Text;

namespace Disclosure.Azure.Tests;

/// <summary>Submissions: JSON as a department's program would write it, and a workbook as small as one can be.</summary>
internal static class SmallFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Tables only: two of the indicators.</summary>
    public static string Figures(int permits, int items = 0) =>
        $$$"""{"figures": {"permits_decisions": {{{permits}}}, "disclosed_items": {{{items}}} } }""";

    /// <summary>Texts only.</summary>
    public static string Text(string overview) => $$$"""{"texts": {"一": "{{{overview}}}"} }""";

    /// <summary>A count that is no number.</summary>
    public static string Faulty => """{"figures": {"permits_decisions": "abc"}}""";

    /// <summary>A workbook with an indicator and its value, 5 or <c>abc</c>.</summary>
    public static byte[] Workbook(string value)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Write(zip, "_rels/.rels", Relationship("officeDocument", "book.xml"));
            Write(zip, "_rels/book.xml.rels", Relationship("worksheet", "sheet.xml"));
            Write(zip, "book.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Write(zip, "sheet.xml", $"""<worksheet xmlns="{Main}"><sheetData><row>{InlineCell("指标")}{InlineCell("数值")}</row><row>{InlineCell("permits_decisions")}{InlineCell(value)}</row></sheetData></worksheet>""");
        }

        return stream.ToArray();
    }

    /// <summary>No form at all.</summary>
    public static string Unreadable => "what is this";

    private static string InlineCell(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    private static string Relationship(string type, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relationships}/{type}" Target="{target}"/></Relationships>""";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
