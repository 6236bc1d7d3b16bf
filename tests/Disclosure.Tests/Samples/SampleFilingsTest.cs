using Disclosure.Checking;
using Disclosure.Consolidation;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>What the inspector says of the samples.</summary>
public sealed class SampleFilingsTest
{
    private static readonly (string Unit, string Code, string Indicator)[] Planted =
    [
        ("620403508", "M1", "procurement_amount"),
        ("620403512", "M1", "procurement_amount"),
        ("620403513", "D1", "coercive_measures_change"),
        ("620403527", "D1", "penalties_change"),
    ];

    [Fact]
    public void Every_unit_of_Pingchuan_has_one_file()
    {
        var units = UnitSeeds.Tree().Children(SampleFilings.Area, SampleFilings.Year);

        Assert.Equal(units.Select(u => u.Code), SampleFilings.Files.Select(SampleFilings.Unit));
    }

    [Fact]
    public void Half_are_workbooks_the_rest_csv_and_json()
    {
        var kinds = SampleFilings.Files.CountBy(f => Path.GetExtension(f)).ToDictionary(k => k.Key, k => k.Value);

        Assert.Equal(new Dictionary<string, int> { [".xlsx"] = 22, [".csv"] = 14, [".json"] = 8 }, kinds);
    }

    [Fact]
    public void Every_sample_is_accepted() => Assert.All(
        SampleFilings.All,
        inspection => Assert.True(inspection.Outcome == Outcome.Accepted, Describe(inspection, Severity.Error)));

    [Fact]
    public void Every_number_has_its_place() => Assert.All(
        SampleFilings.All,
        inspection => Assert.DoesNotContain(inspection.Submission!.Unplaced, item => item.Text.Any(char.IsDigit)));

    [Fact]
    public void The_only_warnings_are_the_planted_ones()
    {
        var warnings = from inspection in SampleFilings.All
                       from finding in inspection.Findings
                       where finding.Severity == Severity.Warning
                       select (inspection.Unit!, finding.Code, finding.Indicator ?? finding.Message.Zh);

        Assert.Equal(Planted, warnings);
    }

    [Fact]
    public void Two_units_entered_yuan_where_the_form_asks_for_ten_thousand_yuan()
    {
        var amounts = SampleFilings.Answers("procurement_amount").ToDictionary(a => a.Key, a => a.Value.Value);

        Assert.Equal(4705316.84m, amounts["620403508"]);
        Assert.Equal(10486127.35m, amounts["620403512"]);
        Assert.All(amounts.Where(a => a.Key is not ("620403508" or "620403512")), a => Assert.InRange(a.Value!.Value, 0, 1000));
    }

    [Fact]
    public void The_office_gives_a_reason_for_every_warning_of_units_and_sum()
    {
        var office = OfficeFiles.Parse(null, File.ReadAllText(SampleFilings.Reasons), SeedForms.Edition("2019"));

        Assert.Empty(office.Findings);
        Assert.Equal(
            Planted.Concat(
            [
                (SampleFilings.Area, "M1", "procurement_amount"),
                (SampleFilings.Area, "D1", "coercive_measures_change"),
                (SampleFilings.Area, "D1", "penalties_change"),
            ]).Order(),
            office.Reasons.Select(r => (r.Unit, r.Code, r.Indicator!)).Order());
    }

    [Fact]
    public void Blank_zero_not_applicable_words_and_notes_all_occur()
    {
        var figures = SampleFilings.All.SelectMany(i => i.Submission!.Figures.Values).ToArray();

        Assert.Contains(figures, f => f.State == FigureState.Blank);
        Assert.Contains(figures, f => f.Value == 0);
        Assert.Contains(figures, f => f.State == FigureState.NotApplicable);
        Assert.Contains(figures, f => f.State == FigureState.Word);
        Assert.Contains(figures, f => f.Note is not null);
    }

    private static string Describe(Inspection inspection, Severity severity) => string.Join('\n', inspection.Findings
        .Where(f => f.Severity == severity).Select(f => $"{inspection.Unit} {inspection.File} {f.Code} {f.At}: {f.Message.Zh}"));
}
