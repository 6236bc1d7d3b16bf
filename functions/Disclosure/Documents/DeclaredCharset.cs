using System.Text;
using System.Text.RegularExpressions;

namespace Disclosure.Documents;

/// <summary>
/// What the beginning of a page says of its encoding, after the prescan of a byte stream (WHATWG HTML §13.2.3.2): the
/// first <c>meta</c> outside a comment, or else the XML declaration. Word puts much before its <c>meta</c>, so more is
/// looked at than the 1024 bytes browsers look at.
/// </summary>
internal static partial class DeclaredCharset
{
    private const int Head = 8192;
    private const string SingleByte = "windows-1252";

    /// <summary>Labels (WHATWG Encoding §4.2) of what units really declare, and the name by which the framework knows each.</summary>
    private static readonly Dictionary<string, string> Names = new[]
    {
        (Name: "utf-8", Labels: "utf-8 utf8"),
        (Name: "gb18030", Labels: "gb2312 gbk gb18030 x-gbk gb_2312-80 gb2312-80 chinese csgb2312 cp936 ms936"),
        (Name: "big5", Labels: "big5 big5-hkscs cn-big5 x-x-big5"),
        (Name: SingleByte, Labels: "us-ascii ascii iso-8859-1 latin1 windows-1252 cp1252"),
    }.SelectMany(known => known.Labels.Split(' '), (known, label) => (label, known.Name)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The framework's name of the encoding declared, or null when none, or none that is known, is.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TrimStart(" \t\r\n"u8).StartsWith((byte)'<'))
        {
            return null;
        }

        var head = Comment().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]), string.Empty);
        var label = Meta().Match(head) is { Success: true } meta ? meta : Xml().Match(head);
        return Names.GetValueOrDefault(label.Groups[1].Value.ToLowerInvariant());
    }

    /// <summary>Whether every character is one byte, so that nearly any bytes fit.</summary>
    public static bool IsSingleByte(string name) => name == SingleByte;

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    // The spaces before and behind a quotation mark must not be able to be the same ones: each would be tried as either.
    [GeneratedRegex("""<meta[\s/][^>]*?charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Xml();
}
