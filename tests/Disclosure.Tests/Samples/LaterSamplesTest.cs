using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>The samples of 2021 to 2023, by the form of 2021. <c>UPDATE_GOLDEN=1</c> writes them anew.</summary>
public sealed class LaterSamplesTest
{
    private static readonly Lazy<LaterSample[]> Samples = new(() => [.. LaterSamples.All()]);

    [Fact]
    public void Every_unit_has_one_file_a_year_which_says_what_was_made_up()
    {
        foreach (var sample in Samples.Value)
        {
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(sample.Path)!);
                File.WriteAllBytes(sample.Path, sample.Bytes);
            }

            var kept = sample.Inspect(File.ReadAllBytes(sample.Path), Before(sample));

            Assert.Equal(Outcome.Accepted, kept.Outcome);
            Assert.Equal(Answered(sample.Inspect(Before(sample))), Answered(kept));
            Assert.Equal(sample.Inspect(Before(sample)).Submission!.Texts, kept.Submission!.Texts);
            Assert.All(kept.Findings, f => Assert.Equal(Severity.Notice, f.Severity));
        }

        Assert.Equal(44 * LaterSamples.Years.Length, Samples.Value.Length);
    }

    [Fact]
    public void No_year_of_the_area_has_a_warning() => Assert.All(LaterSamples.Years, year =>
    {
        var tree = UnitSeeds.Tree();
        var report = Consolidator.Consolidate(new ConsolidationInput
        {
            Area = tree.Find(SampleFilings.Area, year)!,
            Year = year,
            Edition = SeedForms.Edition("2021"),
            DefinitionsHash = "definitions",
            Children =
            [
                .. Samples.Value.Where(s => s.Filing.Year == year).OrderBy(s => s.Filing.Unit.Unit.Code, StringComparer.Ordinal).Select(s => new ChildFiling
                {
                    Unit = s.Filing.Unit.Unit,
                    Figures = s.Inspect(Before(s)).Submission!.Figures,
                    Texts = s.Filing.Texts,
                    LastYear = Before(s),
                }),
            ],
            ChildrenLastYear = tree.Children(SampleFilings.Area, year - 1),
            Office = OfficeInput.Empty with { Texts = SampleFilings.TextsOf(year) },
        });

        Assert.Empty(report.Findings.Where(f => f.Finding.Severity != Severity.Notice).Select(f => $"{f.Unit} {f.Finding.Code} {f.Finding.Message.Zh}"));
    });

    private static FiledYear? Before(LaterSample sample) => sample.Filing.LastYear;

    private static IEnumerable<(string, Figure)> Answered(Inspection inspection) =>
        inspection.Submission!.Figures.Where(f => f.Value.IsAnswered).Select(f => (f.Key, f.Value));
}
