using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Checking;

public sealed class InspectorSamplesTest
{
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    public static TheoryData<string> Samples => [.. Directory
        .EnumerateFiles(RepositoryRoot.Combine("seeds", "samples"), "*.*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(RepositoryRoot.Combine("seeds", "samples"), f))
        .Where(f => f.Split(Path.DirectorySeparatorChar) is [_, _, not "office", _])
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_accepted_and_everything_in_it_finds_its_place(string sample)
    {
        var parts = sample.Split(Path.DirectorySeparatorChar);
        var bytes = File.ReadAllBytes(RepositoryRoot.Combine(["seeds", "samples", .. parts]));

        var inspection = Inspector.Inspect(Definitions, parts[^1], bytes, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[2], null);

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        Assert.Empty(inspection.Submission!.Unplaced);
        Assert.Equal(inspection.Submission.Read, inspection.Submission.Placed);
        Assert.NotEmpty(inspection.Filing!.Figures!);
    }
}
