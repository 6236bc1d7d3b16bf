using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Azure;

/// <summary>A format in which a report, or a unit's part of it, can be read.</summary>
/// <param name="Suffix">The suffix of its address, without the dot.</param>
/// <param name="File">The file of the edition that holds it.</param>
internal sealed record ReportFormat(string Suffix, ManifestFile File)
{
    /// <summary>The suffix of pages.</summary>
    public const string Html = "html";

    /// <summary>The file that holds the whole model of a report.</summary>
    public const string Model = "report.json";

    private const string Page = "index.html";
    private const string Stem = "report.";

    // What most readers want first; a format not named here comes after these.
    private static readonly ImmutableArray<string> Usual = [Html, "docx", "xlsx", "csv", "json", "zip"];

    /// <summary>MIME type that asks for it.</summary>
    public string MediaType { get; } = File.ContentType.Split(';')[0];

    /// <summary>The formats of a report: its page, and every file <c>report.{suffix}</c> that the edition has.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="data">Whether data is asked for rather than a page: JSON then comes first, the page last.</param>
    public static ImmutableArray<ReportFormat> OfReport(PublishedEdition edition, bool data)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var files = edition.Files.Values.Where(f => f.Path.StartsWith(Stem, StringComparison.Ordinal))
            .Select(f => new ReportFormat(f.Path[Stem.Length..], f));
        var page = edition.Files.TryGetValue(Page, out var html) ? [new ReportFormat(Html, html)] : ImmutableArray<ReportFormat>.Empty;
        return data
            ? [.. Ordered(files).OrderBy(f => f.Suffix == "json" ? 0 : 1), .. page]
            : [.. page, .. Ordered(files)];
    }

    /// <summary>The formats of a unit's part: every file <c>units/{code}.{suffix}</c>.</summary>
    public static ImmutableArray<ReportFormat> OfUnit(PublishedEdition edition, string code)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var stem = $"units/{code}.";
        return [.. Ordered(edition.Files.Values.Where(f => f.Path.StartsWith(stem, StringComparison.Ordinal))
            .Select(f => new ReportFormat(f.Path[stem.Length..], f)))];
    }

    /// <summary>
    /// The offered format the client likes best (RFC 9110 section 12.5.1); among equals the first offered.
    /// </summary>
    /// <returns>Null when it accepts none of them.</returns>
    public static ReportFormat? Negotiate(HttpRequest request, ImmutableArray<ReportFormat> offered)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
        {
            return offered[0];
        }

        // MaxBy keeps the first of equals.
        var best = offered.MaxBy(f => Quality(f, accepted))!;
        return Quality(best, accepted) > 0 ? best : null;
    }

    private static IEnumerable<ReportFormat> Ordered(IEnumerable<ReportFormat> formats) => formats
        .OrderBy(f => Usual.IndexOf(f.Suffix) is >= 0 and var place ? place : Usual.Length)
        .ThenBy(f => f.Suffix, StringComparer.Ordinal);

    private static double Quality(ReportFormat format, IEnumerable<MediaTypeHeaderValue> accepted)
    {
        // The most specific range that matches decides, even when a wider one is liked better.
        var range = accepted.Where(format.IsIn).MaxBy(a => a.MatchesAllTypes ? 0 : a.MatchesAllSubTypes ? 1 : 2);
        return range is null ? 0 : range.Quality ?? 1;
    }

    private bool IsIn(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || range.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        || (range.MatchesAllSubTypes && MediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase));
}
