using BenchmarkDotNet.Attributes;
using Disclosure.Checking.Repetition;

namespace Disclosure.Benchmarks;

/// <summary>
/// Texts of many units compared for repetition, one in fifty a copy with changes: the time of a text, for 1,000 units, 10,000
/// and 50,000. Pair by pair it would grow fiftyfold.
/// </summary>
[MemoryDiagnoser]
public class Repetition
{
    private const int Letters = 1_000;
    private const int Few = 1_000;
    private const int Many = 50_000;
    private ComparedText[] _texts = null!;

    [GlobalSetup]
    public void Load()
    {
        var random = new Random(1);
        var texts = new string[Many];
        for (var i = 0; i < Many; i++)
        {
            texts[i] = i % 50 == 49 ? texts[i - 1][..(Letters * 4 / 5)] + Text(random, Letters / 5) : Text(random, Letters);
        }

        _texts = [.. texts.Select(t => ComparedText.Of(t, 2024))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Few)]
    public int Units1000() => Compare(Few);

    [Benchmark(OperationsPerInvoke = 10 * Few)]
    public int Units10000() => Compare(10 * Few);

    [Benchmark(OperationsPerInvoke = Many)]
    public int Units50000() => Compare(Many);

    private int Compare(int units) => TextRepetition.Among(new ArraySegment<ComparedText>(_texts, 0, units), 0.7, 100).Length;

    /// <summary>Words of a language of its own, some of them in every text.</summary>
    private static string Text(Random random, int length) => string.Create(length, random, static (letters, r) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('一' + (i / 40 % 10 == 0 ? i % 40 : r.Next(2_000)));
        }
    });
}
