using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Azure;

/// <summary>
/// The addresses of reports and their files, as pages under <c>/reports</c> and as data under <c>/api/reports</c>. An
/// address with an edition's number is permanent; one without shows the current edition.
/// </summary>
internal sealed class ReportEndpoints(PublishedFiles published)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/reports/{area}/{year}", PublicApi.Reading, PageAsync);
        endpoints.MapMethods("/reports/{area}/{year}/{edition}", PublicApi.Reading, PageOfEditionAsync);
        endpoints.MapMethods("/reports/{area}/{year}/units/{unit}", PublicApi.Reading, UnitAsync);
        endpoints.MapMethods("/reports/{area}/{year}/{edition}/units/{unit}", PublicApi.Reading, UnitOfEditionAsync);
        endpoints.MapMethods("/reports/{area}/{year}/{edition}/{file}", PublicApi.Reading, FileAsync);
        endpoints.MapMethods("/api/reports/{area}/{year}", PublicApi.Reading, DataAsync);
        endpoints.MapMethods("/api/reports/{area}/{year}/{edition}", PublicApi.Reading, DataOfEditionAsync);
    }

    private Task<IResult> PageAsync(string area, string year, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(year);
        return ReportAsync(new Address(area, number, null), suffix, ReportFormat.OfPages, request, cancellation);
    }

    private Task<IResult> PageOfEditionAsync(string area, string year, string edition, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(edition);

        // The page of the current edition links to the files beside it: /reports/620403/2019/report.csv.
        return number.All(char.IsAsciiDigit)
            ? ReportAsync(new Address(area, year, number), suffix, ReportFormat.OfPages, request, cancellation)
            : ServeAsync(new Address(area, year, null), edition, ProblemCode.FileNotFound, edition, cancellation);
    }

    private async Task<IResult> DataAsync(string area, string year, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(year);
        return Parameter.Read(request.Query, [], out _)
            ?? await ReportAsync(new Address(area, number, null), suffix, ReportFormat.OfData, request, cancellation);
    }

    private async Task<IResult> DataOfEditionAsync(string area, string year, string edition, HttpRequest request, CancellationToken cancellation)
    {
        var (number, suffix) = Split(edition);
        return Parameter.Read(request.Query, [], out _)
            ?? await ReportAsync(new Address(area, year, number), suffix, ReportFormat.OfData, request, cancellation);
    }

    private Task<IResult> UnitAsync(string area, string year, string unit, CancellationToken cancellation) =>
        UnitPageAsync(new Address(area, year, null), unit, cancellation);

    private Task<IResult> UnitOfEditionAsync(string area, string year, string edition, string unit, CancellationToken cancellation) =>
        UnitPageAsync(new Address(area, year, edition), unit, cancellation);

    private Task<IResult> UnitPageAsync(Address address, string unit, CancellationToken cancellation)
    {
        var code = unit.EndsWith(".html", StringComparison.Ordinal) ? unit[..^5] : unit;
        return ServeAsync(address, $"units/{code}.html", ProblemCode.UnitNotFound, code, cancellation);
    }

    private Task<IResult> FileAsync(string area, string year, string edition, string file, CancellationToken cancellation) =>
        ServeAsync(new Address(area, year, edition), file, ProblemCode.FileNotFound, file, cancellation);

    private async Task<IResult> ReportAsync(
        Address address, string? suffix, ImmutableArray<ReportFormat> offered, HttpRequest request, CancellationToken cancellation)
    {
        var format = suffix is null ? ReportFormat.Negotiate(request, offered) : ReportFormat.Find(suffix);
        if (format is null)
        {
            return suffix is null
                ? new Problem(ProblemCode.NotAcceptable, Value: string.Join(", ", offered.Select(f => f.MediaType)))
                : new Problem(ProblemCode.FileNotFound, Value: $".{suffix}");
        }

        var answer = await ServeAsync(address, format.File, ProblemCode.FileNotFound, format.File, cancellation);
        if (answer is not Representation found)
        {
            return answer;
        }

        // A page's links are relative to its folder, so that a downloaded edition works too; the slash makes that folder.
        return format == ReportFormat.Html && request.Path != $"/reports/{address}/"
            ? new Redirection($"/reports/{address}/", Negotiated: suffix is null)
            : found with { Negotiated = suffix is null };
    }

    private async Task<IResult> ServeAsync(Address address, string path, ProblemCode missing, string value, CancellationToken cancellation)
    {
        if (!address.IsValid || await published.FindAsync(address.Area, address.Year, address.Edition, cancellation) is not { } edition)
        {
            return new Problem(ProblemCode.ReportNotFound, Value: address.ToString());
        }

        if (!edition.Files.TryGetValue(path, out var file))
        {
            return new Problem(missing, Value: value);
        }

        var name = path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{edition.Area}-{edition.Year}-{edition.Number}-{path}")
            : null;
        return Representation.OfFile(file, await published.ReadAsync(edition, file, cancellation), address.Edition is not null) with { FileName = name };
    }

    private static (string Stem, string? Suffix) Split(string segment) =>
        segment.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (segment[..dot], segment[(dot + 1)..]) : (segment, null);

    private sealed record Address(string Area, string Year, string? Edition)
    {
        public bool IsValid => Codes.Unit.IsMatch(Area) && Codes.Year.IsMatch(Year) && (Edition is null || Codes.Edition.IsMatch(Edition));

        public override string ToString() => Edition is null ? $"{Area}/{Year}" : $"{Area}/{Year}/{Edition}";
    }
}
