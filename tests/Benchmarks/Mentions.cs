using BenchmarkDotNet.Attributes;
using Disclosure.Documents;
using Disclosure.Submissions;

namespace Disclosure.Benchmarks;

/// <summary>
/// Figures found in texts, time for each character: a ratio far above 1 says that the time grows faster than the text.
/// </summary>
public class Mentions
{
    private const int Short = 6_000;

    private Document _short = null!;
    private Document _long = null!;
    private Document _longest = null!;

    /// <summary>What the text repeats.</summary>
    [Params("主动公开政府信息1条", "1,", "1（", "共共共共共", "“2024年取消（一、总体情况）1条", "全年召开会议，征求意见。")]
    public string Piece { get; set; } = string.Empty;

    [GlobalSetup]
    public void Make() => (_short, _long, _longest) = (Text(Short), Text(4 * Short), Text(16 * Short));

    [Benchmark(Baseline = true, OperationsPerInvoke = Short)]
    public Submission Characters() => FormMatcher.Match(_short, Resources.Edition);

    [Benchmark(OperationsPerInvoke = 4 * Short)]
    public Submission CharactersTimes4() => FormMatcher.Match(_long, Resources.Edition);

    [Benchmark(OperationsPerInvoke = 16 * Short)]
    public Submission CharactersTimes16() => FormMatcher.Match(_longest, Resources.Edition);

    private Document Text(int length) => new(
        "text",
        [new Paragraph("line 1", "一、总体情况"), new Paragraph("line 2", string.Concat(Enumerable.Repeat(Piece, length / Piece.Length)))]);
}
