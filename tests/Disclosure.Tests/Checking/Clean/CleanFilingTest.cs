using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Reports;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>The checks do not cry wolf.</summary>
public sealed class CleanFilingTest
{
    private const int Filings = 10_000;

    [Fact]
    public void In_clean_areas_of_forty_units_there_is_less_than_one_warning_in_a_hundred_filings()
    {
        const int areas = 10, units = 44;
        var random = new Random(1);
        var open = new List<ReportFinding>();
        for (var area = 0; area < areas; area++)
        {
            var year = random.Next(2019, 2025);
            open.AddRange(Consolidator.Consolidate(CleanArea.Of(year, units, random)).Open);
        }

        Assert.True(open.Count * 100 < areas * units, string.Join('\n', open.GroupBy(f => f.Finding.Code).Select(g => $"{g.Key} {g.Count()}: {g.First().Unit} {g.First().Finding.Message.Zh}")));
    }

    [Fact]
    public void Of_ten_thousand_clean_filings_none_has_an_error_and_fewer_than_one_in_a_hundred_a_warning()
    {
        var found = ParallelEnumerable.Range(0, Filings).AsOrdered()
            .SelectMany(i => FilingChecks.Of(CleanFiling.Of(new Random(i)).AsChecked()).Where(f => f.Severity != Severity.Notice))
            .ToArray();

        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.True(found.Length * 100 < Filings, string.Join('\n', found.GroupBy(f => f.Code).Select(g => $"{g.Key} {g.Count()}: {g.First().Message.Zh}")));
    }
}
