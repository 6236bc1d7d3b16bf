using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Azure;

/// <summary>A format in which a report can be read.</summary>
/// <param name="Name">The suffix of its address, without the dot.</param>
/// <param name="MediaType">MIME type that asks for it.</param>
/// <param name="File">The file of an edition that holds it.</param>
internal sealed record ReportFormat(string Name, string MediaType, string File)
{
    /// <summary>The page.</summary>
    public static readonly ReportFormat Html = new("html", "text/html", "index.html");

    /// <summary>The whole model, with lineage.</summary>
    public static readonly ReportFormat Json = new("json", "application/json", "report.json");

    private static readonly ReportFormat Csv = new("csv", "text/csv", "report.csv");

    private static readonly ReportFormat Xlsx =
        new("xlsx", ContentTypes.Xlsx, "report.xlsx");

    /// <summary>What a page offers: HTML unless asked otherwise.</summary>
    public static ImmutableArray<ReportFormat> OfPages { get; } = [Html, Json, Csv, Xlsx];

    /// <summary>What the data API offers: JSON unless asked otherwise.</summary>
    public static ImmutableArray<ReportFormat> OfData { get; } = [Json, Csv, Xlsx, Html];

    /// <summary>The format of that suffix, or null.</summary>
    public static ReportFormat? Find(string suffix) => OfPages.FirstOrDefault(f => f.Name == suffix);

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
