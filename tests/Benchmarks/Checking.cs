using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Disclosure.Checking;
using Disclosure.Units;

namespace Disclosure.Benchmarks;

/// <summary>
/// A filing whose text has ten thousand faults, beside one of the same size that has none: numbers never filled in, against
/// numbers.
/// </summary>
[MemoryDiagnoser]
public class Checking
{
    private const int Sentences = 10_000;
    private static readonly Unit Town = new() { Code = "620403100", Name = "王家山镇", Kind = UnitKind.Township, FromYear = 2019 };
    private CheckedFiling _clean = null!;
    private CheckedFiling _faulty = null!;

    [GlobalSetup]
    public void Load() => (_clean, _faulty) = (Filing("办理各类业务12条。"), Filing("办理各类业务  条。"));

    [Benchmark(Baseline = true)]
    public ImmutableArray<Finding> Clean() => FilingChecks.Of(_clean);

    [Benchmark]
    public ImmutableArray<Finding> TenThousandFaults() => FilingChecks.Of(_faulty);

    private static CheckedFiling Filing(string sentence)
    {
        var lines = Enumerable.Range(0, Sentences / 10).Select(_ => string.Concat(Enumerable.Repeat(sentence, 10)));
        return CheckedFiling.Of(
            Resources.Edition, 2024, Town, null, ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("一", string.Join('\n', lines)), null);
    }
}
