using System.Globalization;
using Disclosure.Azure.Publishing;

namespace Disclosure.Azure;

/// <summary>The name under which a browser saves a file, in Chinese, and in ASCII for clients that know no other.</summary>
/// <param name="Text">As readers see it: <c>白银市平川区2019年政府信息公开工作年度报告.docx</c>.</param>
/// <param name="Ascii">The same file in digits and Latin letters: <c>620403-2019-1-report.docx</c>.</param>
internal sealed record SavedName(string Text, string Ascii)
{
    // A browser shows these; the rest is saved.
    private static readonly string[] Shown = ["text/html", "application/json", "text/plain", "image/svg+xml", "image/png"];

    /// <summary>The name of a file of an edition; null when a browser shows such a file.</summary>
    public static SavedName? Of(PublishedEdition edition, ManifestFile file)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(file);
        if (Shown.Contains(file.ContentType.Split(';')[0], StringComparer.Ordinal))
        {
            return null;
        }

        var path = file.Path.Replace('/', '-');
        var correction = edition.Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"（第{edition.Number}版）");
        var title = $"{edition.Name.Zh}{edition.Year}年政府信息公开工作年度报告{correction}";
        return new SavedName(
            path.StartsWith("report.", StringComparison.Ordinal) ? title + path["report".Length..] : $"{title}-{path}",
            string.Create(CultureInfo.InvariantCulture, $"{edition.Area}-{edition.Year}-{edition.Number}-{path}"));
    }

    /// <summary>The header (RFC 6266, the Chinese name by RFC 8187).</summary>
    public string ToHeader() => $"attachment; filename=\"{Ascii}\"; filename*=UTF-8''{Uri.EscapeDataString(Text)}";
}
