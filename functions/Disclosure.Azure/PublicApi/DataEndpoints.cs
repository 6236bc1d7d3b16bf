using Disclosure.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>The units and the indicators of one report: what the codes in its figures mean.</summary>
internal sealed class DataEndpoints(PublishedFiles published)
{
    private static readonly Parameter[] Known = [new("area", Codes.Unit, Required: true), new("year", Codes.Year, Required: true)];

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/api/units", PublicApi.Reading, UnitsAsync);
        endpoints.MapMethods("/api/indicators", PublicApi.Reading, IndicatorsAsync);
    }

    private Task<IResult> UnitsAsync(HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, ReportFormat.Json.File, (edition, _, bytes) => Units(edition, ReportJson.Parse(bytes.ToMemory().Span)), cancellation);

    private Task<IResult> IndicatorsAsync(HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, "indicators.json", (_, file, bytes) => Representation.OfFile(file, bytes, permanent: false), cancellation);

    private async Task<IResult> AnswerAsync(
        HttpRequest request, string path, Func<PublishedEdition, PublishedFile, BinaryData, IResult> answer, CancellationToken cancellation)
    {
        if (Parameter.Read(request.Query, Known, out var query) is { } problem)
        {
            return problem;
        }

        var (area, year) = (query["area"][0], query["year"][0]);
        if (await published.FindAsync(area, year, null, cancellation) is not { } edition)
        {
            return new Problem(ProblemCode.ReportNotFound, Value: $"{area}/{year}");
        }

        return edition.Files.TryGetValue(path, out var file)
            ? answer(edition, file, await published.ReadAsync(edition, file, cancellation))
            : new Problem(ProblemCode.FileNotFound, Value: path);
    }

    private static Representation Units(PublishedEdition edition, Report report) => Representation.OfJson(new JObject
    {
        ["area"] = report.Area,
        ["year"] = report.Year,
        ["edition"] = edition.Number,
        ["units"] = new JArray(report.Units.Select(Unit)),
    });

    private static JObject Unit(ReportUnit unit)
    {
        var json = new JObject
        {
            ["code"] = unit.Code,
            ["name"] = LocalizedTextJson.Write(unit.Name),
            ["kind"] = ReportJson.KindName(unit.Kind),
            ["included"] = unit.Included,
            ["filed"] = unit.Filed,
            ["late"] = unit.Late,
        };
        if (unit.ScopeReason is not null)
        {
            json["scopeReason"] = unit.ScopeReason;
        }

        if (unit.File is not null)
        {
            json["file"] = unit.File;
        }

        return json;
    }
}
