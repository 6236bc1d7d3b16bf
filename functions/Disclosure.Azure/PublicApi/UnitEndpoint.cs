using Disclosure.Consolidation;
using Disclosure.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>The units of one report: whose figures it holds.</summary>
internal sealed class UnitEndpoint(PublishedFiles published)
{
    private static readonly Parameter Area = Parameter.Area with { Required = true };
    private static readonly Parameter Year = Parameter.Year with { Required = true };

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapData("/api/units", GetAsync, Area, Year);

    private async Task<IResult> GetAsync(Query query, CancellationToken cancellation)
    {
        var (area, year) = (query.One(Area)!, query.One(Year)!);
        return await published.FindAsync(area, year, null, cancellation) is { } edition
            ? Units(edition, (await published.FiguresAsync(edition, cancellation)).Report)
            : new Problem(ProblemCode.ReportNotFound, Value: $"{area}/{year}");
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

        if (unit.Withdrawal is not null)
        {
            json["withdrawal"] = WithdrawalJson.Write(unit.Withdrawal);
        }

        if (unit.File is not null)
        {
            json["file"] = unit.File;
        }

        return json;
    }
}
