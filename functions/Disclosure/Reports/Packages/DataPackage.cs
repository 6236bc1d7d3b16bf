using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports.Packages;

/// <summary>
/// <c>datapackage.json</c>: the data of a report as a Data Package, version 2 (https://datapackage.org/standard/). It states
/// no licence, since no definition does, and no date, since drafts hold no clock.
/// </summary>
internal static class DataPackage
{
    /// <summary>The descriptor of the files that hold data.</summary>
    /// <param name="view">The report they were rendered from.</param>
    /// <param name="files">The files, whose lengths and hashes it gives.</param>
    public static byte[] Write(ReportView view, ImmutableArray<Artefact> files)
    {
        var tables = new PackagedTables(view.Edition);
        var byPath = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        return CanonicalJson.Write(new JObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"disclosure-{view.Report.Area}-{view.Report.Year}"),
            ["id"] = Sha256(byPath["report.json"]),
            ["title"] = view.Title,
            ["description"] = Description(view),
            ["contributors"] = new JArray(new JObject { ["title"] = view.Report.AreaName.Zh, ["roles"] = new JArray("publisher") }),
            ["keywords"] = new JArray("政府信息公开", "年度报告", view.Report.AreaName.Zh, string.Create(CultureInfo.InvariantCulture, $"{view.Report.Year}年")),
            ["sources"] = Sources(view),
            ["resources"] = new JArray(
                Csv(tables.Report, byPath["report.csv"]),
                Csv(tables.Units, byPath["units.csv"]),
                File(tables.Indicators.ToJson(), byPath["indicators.json"], "json"),
                ReportingUnits(tables.ReportingUnits, view),
                Whole("model", "报告的全部内容", "报告的数据、文字、各单位、调整和问题，各种格式都由它而来。", byPath["report.json"], "json"),
                Whole("workbook", "汇总表（Excel）", "表格的合计是公式。", byPath["report.xlsx"], "xlsx")),
        });
    }

    private static string Description(ReportView view) =>
        $"{view.Title}的数据。表格依据：{view.Edition.Basis}。\n\n"
        + "`report` 是全地区的汇总，`units` 是各单位的填报，两者都以 `indicators` 里的指标代码为准。"
        + "`id` 是 report.json 的 SHA-256，也就是办公室批准的草稿的编号；属于第几版，见取得它的网址和该版的清单。";

    /// <summary>The notice that prescribes the form, what units filed, and where adjustments come from.</summary>
    private static JArray Sources(ReportView view) => new(
    [
        new JObject { ["title"] = $"{view.Edition.Title.Zh}（{view.Edition.Basis}）" },
        .. view.Report.Units.SelectMany(Filings),
        .. view.Report.Adjustments.Select(a => new JObject { ["title"] = $"{a.Name}：{a.Source}" }),
    ]);

    private static IEnumerable<JObject> Filings(ReportUnit unit)
    {
        if (unit.Filing is not null)
        {
            yield return new JObject { ["title"] = $"{unit.Name.Zh}：{unit.File ?? "汇总数据"}", ["version"] = $"sha256:{unit.Filing}" };
        }

        if (unit.TextsFiling is not null && unit.TextsFiling != unit.Filing)
        {
            yield return new JObject { ["title"] = $"{unit.Name.Zh}：文字", ["version"] = $"sha256:{unit.TextsFiling}" };
        }
    }

    private static JObject Csv(PackagedTable table, Artefact file)
    {
        var json = File(table.ToJson(), file, "csv");
        json["dialect"] = new JObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tabledialect.json",
            ["header"] = true,
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
        };
        return json;
    }

    private static JObject Whole(string name, string title, string description, Artefact file, string format) =>
        File(new JObject { ["name"] = name, ["title"] = title, ["description"] = description }, file, format);

    private static JObject File(JObject json, Artefact file, string format)
    {
        json["path"] = file.Path;
        json["format"] = format;
        json["mediatype"] = file.ContentType.Split(';')[0];
        json["bytes"] = file.Bytes.Length;
        json["hash"] = Sha256(file);
        if (file.ContentType.EndsWith("charset=utf-8", StringComparison.Ordinal))
        {
            json["encoding"] = "utf-8";
        }

        return json;
    }

    private static JObject ReportingUnits(PackagedTable table, ReportView view)
    {
        var json = table.ToJson();
        json["data"] = new JArray(view.Report.Units.Select(u => new JObject
        {
            ["code"] = u.Code,
            ["name"] = u.Name.Zh,
            ["kind"] = ReportJson.KindName(u.Kind),
            ["included"] = u.Included,
            ["filed"] = u.Filed,
            ["late"] = u.Late,
            ["withdrawn"] = u.Withdrawal is not null,
            ["file"] = u.File,
            ["filing"] = u.Filing,
            ["texts_filing"] = u.TextsFiling,
        }));
        return json;
    }

    private static string Sha256(Artefact file) => $"sha256:{CanonicalJson.Hash(file.Bytes.Span)}";
}
