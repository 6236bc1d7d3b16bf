using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Submissions;

namespace Disclosure.Benchmarks;

/// <summary>
/// Tables of headings and numbers in no order, time for each cell: a ratio far above 1 says that the time grows faster
/// than the cells.
/// </summary>
public class HostileTables
{
    private const int Few = 6_250;

    private Document _few = null!;
    private Document _many = null!;
    private Document _wide = null!;

    /// <summary>Words of which the headings are made, and those between them.</summary>
    [Params("采购总金额 采购总金颜 政府集中采购 3 万元", "总计 自然人 （三）不予公开 1.属于国 0", "申请人情况 其他 1.属于国家秘密 1 0000000", "结果维持 结果纠正 本地项目 7 7")]
    public string Words { get; set; } = string.Empty;

    [GlobalSetup]
    public void Make() => (_few, _many, _wide) = (Table(Few / 5, 5), Table(16 * Few / 5, 5), Table(16 * Few / 500, 500));

    [Benchmark(Baseline = true, OperationsPerInvoke = Few)]
    public Submission Cells() => FormMatcher.Match(_few, Resources.Edition);

    [Benchmark(OperationsPerInvoke = 16 * Few)]
    public Submission CellsTimes16() => FormMatcher.Match(_many, Resources.Edition);

    [Benchmark(OperationsPerInvoke = 16 * Few)]
    public Submission CellsTimes16InLongRows() => FormMatcher.Match(_wide, Resources.Edition);

    private Document Table(int rows, int columns)
    {
        var words = Words.Split(' ');
        var random = new Random(1);
        var cells = Enumerable.Range(0, rows * columns).Select(i => (Row: i / columns, Column: i % columns))
            .Select(at => new Cell(at.Row, at.Column, 1, 1, at.Row % 3 == 0 ? words[at.Column % 2] : words[random.Next(2, words.Length)], $"R{at.Row}C{at.Column}"));
        return new Document("xlsx", [new Table("表", [.. cells])]);
    }
}
