using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>Clean filings as whole files: what reading adds cries no wolf either.</summary>
public sealed class PrintedFilingTest
{
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    [Fact]
    public void A_clean_filing_handed_in_as_a_file_is_accepted_without_a_warning()
    {
        var random = new Random(8);
        for (var i = 0; i < 150; i++)
        {
            var filing = CleanFiling.Of(random);

            var inspection = Inspector.Inspect(Definitions, "年报.csv", new PrintedFiling(filing).Bytes, filing.Year, null, filing.LastYear);

            Assert.True(
                inspection.Findings.All(f => f.Severity == Severity.Notice),
                string.Join('\n', inspection.Findings.Where(f => f.Severity != Severity.Notice).Select(f => $"{f.Code} {f.At}: {f.Message.Zh}")));
        }
    }
}
