using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Disclosure.Azure;

/// <summary>What search engines are told: <c>robots.txt</c> (RFC 9309) and <c>sitemap.xml</c> (sitemaps.org, version 0.9).</summary>
internal static class Sitemap
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Always = ["/", "/docs", "/indicators", "/findings"];

    /// <summary>Everything may be read.</summary>
    /// <param name="site">Scheme and host.</param>
    public static byte[] Robots(string site) => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n");

    /// <summary>The pages of this site: areas, reports with the day of their current edition, catalogues.</summary>
    /// <param name="site">Scheme and host.</param>
    /// <param name="reports">What is published.</param>
    public static byte[] Write(string site, ImmutableArray<PublishedReport> reports)
    {
        var urls = Always.Select(path => Entry(site + path, null))
            .Concat(reports.Select(r => r.Area).Distinct(StringComparer.Ordinal).Select(area => Entry($"{site}/reports/{area}/", null)))
            .Concat(reports.Select(r => Entry($"{site}{r.Url}/", r.PublishedAt)));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{new XElement(Namespace + "urlset", urls)}\n".ReplaceLineEndings("\n"));
    }

    private static XElement Entry(string address, string? changed) => new(
        Namespace + "url",
        new XElement(Namespace + "loc", address),
        changed is null ? null : new XElement(Namespace + "lastmod", changed));
}
