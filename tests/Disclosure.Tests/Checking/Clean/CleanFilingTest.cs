using Disclosure.Checking;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>The checks do not cry wolf.</summary>
public sealed class CleanFilingTest
{
    private const int Filings = 10_000;

    [Fact]
    public void Of_ten_thousand_clean_filings_none_has_an_error_and_fewer_than_one_in_a_hundred_a_warning()
    {
        var random = new Random(20261124);
        var found = Enumerable.Range(0, Filings)
            .SelectMany(i => FilingChecks.Of(CleanFiling.Of(random).AsChecked()).Where(f => f.Severity != Severity.Notice))
            .ToArray();

        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.True(found.Length * 100 < Filings, string.Join('\n', found.GroupBy(f => f.Code).Select(g => $"{g.Key} {g.Count()}: {g.First().Message.Zh}")));
    }
}
