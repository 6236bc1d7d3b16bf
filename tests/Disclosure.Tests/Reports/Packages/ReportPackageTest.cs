using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Disclosure.Reports;
using Disclosure.Reports.Packages;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Disclosure.Tests.Reports.Packages;

/// <summary>The data package and the archive of a report, read back as a stranger with nothing else would.</summary>
public sealed class ReportPackageTest
{
    private static readonly Dictionary<string, ImmutableArray<Artefact>> Reports = new(StringComparer.Ordinal)
    {
        ["small"] = ReportRenderer.Render(SmallReport.Report, SmallEdition.Edition),
        ["Pingchuan"] = ReportRenderer.Render(PingchuanReport.Report, PingchuanReport.Edition),
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_descriptor_keeps_to_the_profile_of_Data_Package_2(string report)
    {
        var profile = await JsonSchema.FromFileAsync(
            RepositoryRoot.Combine("tests", "Disclosure.Tests", "Reports", "Packages", "datapackage-2.0.json"), TestContext.Current.CancellationToken);
        var descriptor = Descriptor(report);

        Assert.Empty(profile.Validate(descriptor.ToString()).Select(e => e.ToString()));
        descriptor["resources"]![0]!["schema"]!["fields"]![0]!["type"] = "text";
        Assert.NotEmpty(profile.Validate(descriptor.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_of_every_table_fits_its_fields_and_hangs_together_with_the_others(string report)
    {
        var tables = Descriptor(report)["resources"]!.OfType<JObject>().Where(r => (string?)r["type"] == "table")
            .ToDictionary(r => (string)r["name"]!, r => (Schema: r["schema"]!, Rows: PackagedRows.Of(r, path => Bytes(report, path))));

        Assert.Equal(["report", "units", "indicators", "reporting-units"], tables.Keys);
        foreach (var (name, (schema, rows)) in tables)
        {
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.All(schema["fields"]!, f => Assert.True(PackagedRows.Fits(f, row.GetValueOrDefault((string)f["name"]!)), $"{name}: {f["name"]} of {JObject.FromObject(row)}")));
            Assert.All(rows, row => Assert.Subset(schema["fields"]!.Select(f => (string)f["name"]!).ToHashSet(), row.Keys.ToHashSet()));
            Assert.Equal(rows.Count, rows.Select(r => Key(r, schema["primaryKey"]!)).Distinct().Count());
            foreach (var link in schema["foreignKeys"] ?? new JArray())
            {
                var target = tables[(string)link["reference"]!["resource"]!];
                Assert.Subset(target.Rows.Select(r => Key(r, link["reference"]!["fields"]!)).ToHashSet(), rows.Select(r => Key(r, link["fields"]!)).ToHashSet());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_those_of_the_report_and_labels_are_told_apart(string report)
    {
        var model = ReportJson.Parse(Bytes(report, "report.json"));
        var resource = (JObject)Descriptor(report)["resources"]![0]!;

        Assert.All(PackagedRows.Of(resource, path => Bytes(report, path)), row => Assert.Equal(
            model.Figures[(string)row["indicator"]!].Figure.Value, (decimal?)row["value"]));
        var labels = resource["schema"]!["fields"]![0]!["categories"]!.Select(c => (string)c["label"]!).ToArray();
        Assert.Equal(labels.Length, labels.Distinct().Count());
        Assert.Equal(model.Figures.Count, labels.Length);
    }

    [Fact]
    public void Sources_name_the_notice_and_every_filing_by_its_hash_and_no_licence_or_date_is_made_up()
    {
        var descriptor = Descriptor("Pingchuan");

        Assert.Contains(PingchuanReport.Edition.Basis, (string)descriptor["sources"]![0]!["title"]!, StringComparison.Ordinal);
        Assert.Superset(
            PingchuanReport.Report.Units.Select(u => $"sha256:{u.Filing}").ToHashSet(),
            descriptor["sources"]!.Select(s => (string?)s["version"]).OfType<string>().ToHashSet());
        Assert.Equal($"sha256:{ReportJson.Hash(PingchuanReport.Report)}", (string)descriptor["id"]!);
        Assert.All(["licenses", "created", "version"], name => Assert.Null(descriptor[name]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_archive_holds_every_file_as_it_is_with_checksums_that_are_right(string report)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(report, ReportPackage.Archive)));
        var files = Reports[report].Where(a => a.Path != ReportPackage.Archive).OrderBy(a => a.Path, StringComparer.Ordinal).ToArray();
        var sums = string.Concat(files.Select(f => $"{CanonicalJson.Hash(f.Bytes.Span)}  {f.Path}\n"));

        Assert.Equal(files.Select(f => f.Path).Append("SHA256SUMS").Order(StringComparer.Ordinal), archive.Entries.Select(e => e.FullName));
        Assert.All(files, f => Assert.Equal(f.Bytes.ToArray(), Read(archive, f.Path)));
        Assert.Equal(sums, Encoding.UTF8.GetString(Read(archive, ReportPackage.Checksums)));
        Assert.All(archive.Entries, e => Assert.Equal((1980, 0b110_100_100), (e.LastWriteTime.Year, (e.ExternalAttributes >> 16) & 0b111_111_111)));
    }

    [Fact]
    public void Made_of_files_that_differ_the_package_is_of_those_files()
    {
        var changed = Reports["small"].Select(a => a.Path == "report.csv" ? a with { Bytes = new byte[] { 1 } } : a);
        var again = ReportPackage.Complete(SmallReport.Report, SmallEdition.Edition, changed);
        using var archive = new ZipArchive(new MemoryStream(again.Single(a => a.Path == ReportPackage.Archive).Bytes.ToArray()));

        Assert.Equal([1], Read(archive, "report.csv"));
        Assert.Equal(Reports["small"].Length, again.Length);
    }

    private static string Key(Dictionary<string, JToken?> row, JToken fields) => string.Join('|', fields.Select(f => row[(string)f!]));

    private static JObject Descriptor(string report) => JObject.Parse(Encoding.UTF8.GetString(Bytes(report, ReportPackage.Descriptor)));

    private static byte[] Bytes(string report, string path) => Reports[report].Single(a => a.Path == path).Bytes.ToArray();

    private static byte[] Read(ZipArchive archive, string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
