using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Submissions;

namespace Disclosure.Benchmarks;

/// <summary>One report read from each format; the baseline is the same report as JSON.</summary>
[MemoryDiagnoser]
public class Reading
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    [GlobalSetup]
    public void Load()
    {
        foreach (var name in (string[])["writer.txt", "calc.csv", "calc.html", "writer.docx", "calc.xlsx", "calc.xls", "writer.pdf"])
        {
            _files[name] = Resources.Bytes(name);
        }

        var submission = FormMatcher.Match(DocumentReader.Read("report.html", Resources.Bytes("report.html")).Document!, Resources.Edition);
        _files["report.json"] = FilingJson.Write(new Filing { Year = 2024, Unit = "620403506", Edition = "2021", Figures = submission.Figures, Texts = submission.Texts });
    }

    [Benchmark(Baseline = true)]
    public ReadResult Json() => Read("report.json");

    [Benchmark]
    public ReadResult Text() => Read("writer.txt");

    [Benchmark]
    public ReadResult Csv() => Read("calc.csv");

    [Benchmark]
    public ReadResult Html() => Read("calc.html");

    [Benchmark]
    public ReadResult Docx() => Read("writer.docx");

    [Benchmark]
    public ReadResult Xlsx() => Read("calc.xlsx");

    [Benchmark]
    public ReadResult Xls() => Read("calc.xls");

    [Benchmark]
    public ReadResult Pdf() => Read("writer.pdf");

    private ReadResult Read(string name) =>
        DocumentReader.Read(name, _files[name]) is { Document: not null } result ? result : throw new InvalidOperationException($"{name} was not read.");
}
