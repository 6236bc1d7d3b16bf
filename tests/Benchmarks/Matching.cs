using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Submissions;

namespace Disclosure.Benchmarks;

/// <summary>A filled form with rows nobody knows below it; the baseline is the form alone.</summary>
[MemoryDiagnoser]
public class Matching
{
    private Document _form = null!;
    private Document _ten = null!;
    private Document _hundred = null!;
    private Document _thousand = null!;

    [GlobalSetup]
    public void Load()
    {
        _form = DocumentReader.Read("calc.xlsx", Resources.Bytes("calc.xlsx")).Document!;
        (_ten, _hundred, _thousand) = (WithStrays(10), WithStrays(100), WithStrays(1000));
    }

    [Benchmark(Baseline = true)]
    public Submission Form() => FormMatcher.Match(_form, Resources.Edition);

    [Benchmark]
    public Submission Strays10() => FormMatcher.Match(_ten, Resources.Edition);

    [Benchmark]
    public Submission Strays100() => FormMatcher.Match(_hundred, Resources.Edition);

    [Benchmark]
    public Submission Strays1000() => FormMatcher.Match(_thousand, Resources.Edition);

    private Document WithStrays(int rows)
    {
        var table = (Table)_form.Parts[^1];
        var first = table.Cells.Max(c => c.Row) + 1;
        var strays = Enumerable.Range(first, rows).SelectMany(row => (Cell[])
        [
            new(row, 0, 1, 1, $"本地项目{row}", $"Sheet1!A{row + 1}"),
            .. Enumerable.Range(1, 7).Select(column => new Cell(row, column, 1, 1, $"{row * column}", $"Sheet1!{(char)('A' + column)}{row + 1}")),
        ]);
        return _form with { Parts = _form.Parts.SetItem(_form.Parts.Length - 1, table with { Cells = [.. table.Cells, .. strays] }) };
    }
}
