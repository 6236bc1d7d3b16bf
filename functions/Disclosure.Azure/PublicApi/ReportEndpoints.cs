using System.Collections.Immutable;
using Disclosure.Azure.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Azure;

/// <summary>
/// The addresses of reports and their files, as pages under <c>/reports</c> and as data under <c>/api/reports</c>. An
/// address with an edition's number is permanent; one without shows the current edition. Which formats there are is what
/// the edition's manifest names.
/// </summary>
internal sealed class ReportEndpoints(PublishedFiles published)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage("/reports/{area}/{year}", PageAsync);
        endpoints.MapPage("/reports/{area}/{year}/{edition}", PageOfEditionAsync);
        endpoints.MapPage("/reports/{area}/{year}/units/{unit}", UnitAsync);
        endpoints.MapPage("/reports/{area}/{year}/{edition}/units/{unit}", UnitOfEditionAsync);
        endpoints.MapPage("/reports/{area}/{year}/{edition}/{file}", FileAsync);
        endpoints.MapData("/api/reports/{area}/{year}", DataAsync);
        endpoints.MapData("/api/reports/{area}/{year}/{edition}", DataOfEditionAsync);
    }

    private Task<IResult> PageAsync(string area, string year, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(year);
        return ReportAsync(new ReportAddress(area, number, null), suffix, data: false, request, cancellation);
    }

    private Task<IResult> PageOfEditionAsync(string area, string year, string edition, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(edition);

        // The page of the current edition links to the files beside it: /reports/620403/2019/report.csv.
        return number.All(char.IsAsciiDigit)
            ? ReportAsync(new ReportAddress(area, year, number), suffix, data: false, request, cancellation)
            : NamedAsync(new ReportAddress(area, year, null), edition, cancellation);
    }

    private Task<IResult> DataAsync(string area, string year, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(year);
        return ReportAsync(new ReportAddress(area, number, null), suffix, data: true, request, cancellation);
    }

    private Task<IResult> DataOfEditionAsync(string area, string year, string edition, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(edition);
        return ReportAsync(new ReportAddress(area, year, number), suffix, data: true, request, cancellation);
    }

    private Task<IResult> UnitAsync(string area, string year, string unit, HttpRequest request, CancellationToken cancellation) =>
        PartAsync(new ReportAddress(area, year, null), unit, request, cancellation);

    private Task<IResult> UnitOfEditionAsync(
        string area, string year, string edition, string unit, HttpRequest request, CancellationToken cancellation) =>
        PartAsync(new ReportAddress(area, year, edition), unit, request, cancellation);

    private Task<IResult> FileAsync(string area, string year, string edition, string file, CancellationToken cancellation) =>
        NamedAsync(new ReportAddress(area, year, edition), file, cancellation);

    private async Task<IResult> ReportAsync(
        ReportAddress address, string? suffix, bool data, HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(address, cancellation) is not { } edition)
        {
            return NoReport(address);
        }

        var offered = ReportFormat.OfReport(edition, data);
        var (format, problem) = Choose(offered, suffix, request, f => $"{(data ? "/api" : "")}/reports/{address}.{f.Suffix}", $".{suffix}");
        if (format is null)
        {
            return problem!;
        }

        // A page's links are relative to its folder, so that a downloaded edition works too; the slash makes that folder.
        return format.Suffix == ReportFormat.Html && request.Path != address.Page
            ? new Redirection(address.Page, Negotiated: suffix is null)
            : await ServeAsync(address, edition, format.File, cancellation) with { Negotiated = suffix is null };
    }

    private async Task<IResult> PartAsync(ReportAddress address, string unit, HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(address, cancellation) is not { } edition)
        {
            return NoReport(address);
        }

        var (code, suffix) = Split(unit);
        if (!Codes.Unit.IsMatch(code) || ReportFormat.OfUnit(edition, code) is not [_, ..] offered)
        {
            return new Problem(ProblemCode.UnitNotFound, Value: code);
        }

        var (format, problem) = Choose(offered, suffix, request, f => $"/reports/{address}/units/{code}.{f.Suffix}", $"units/{unit}");
        return format is null
            ? problem!
            : await ServeAsync(address, edition, format.File, cancellation) with { Negotiated = suffix is null };
    }

    private async Task<IResult> NamedAsync(ReportAddress address, string path, CancellationToken cancellation)
    {
        if (await FindAsync(address, cancellation) is not { } edition)
        {
            return NoReport(address);
        }

        return edition.Files.TryGetValue(path, out var file)
            ? await ServeAsync(address, edition, file, cancellation)
            : new Problem(ProblemCode.FileNotFound, Value: path);
    }

    private async Task<PublishedEdition?> FindAsync(ReportAddress address, CancellationToken cancellation) =>
        address.IsValid ? await published.FindAsync(address.Area, address.Year, address.Edition, cancellation) : null;

    private async Task<Representation> ServeAsync(
        ReportAddress address, PublishedEdition edition, ManifestFile file, CancellationToken cancellation) =>
        Representation.OfFile(file, await published.ReadAsync(edition, file, cancellation), address.Edition is not null) with
        {
            SavedAs = SavedName.Of(edition, file),
        };

    private static (ReportFormat? Format, Problem? Problem) Choose(
        ImmutableArray<ReportFormat> offered, string? suffix, HttpRequest request, Func<ReportFormat, string> url, string missing)
    {
        if (suffix is not null)
        {
            var named = offered.FirstOrDefault(f => f.Suffix == suffix);
            return (named, named is null ? new Problem(ProblemCode.FileNotFound, Value: missing) : null);
        }

        return ReportFormat.Negotiate(request, offered) is { } format
            ? (format, null)
            : (null, new Problem(ProblemCode.NotAcceptable, Value: string.Join(", ", offered.Select(f => $".{f.Suffix}")))
            {
                Alternatives = [.. offered.Select(f => (f.MediaType, url(f)))],
            });
    }

    private static Problem NoReport(ReportAddress address) => new(ProblemCode.ReportNotFound, Value: address.ToString());

    private static (string Stem, string? Suffix) Split(string segment) =>
        segment.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (segment[..dot], segment[(dot + 1)..]) : (segment, null);
}
