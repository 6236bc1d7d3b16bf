using Disclosure.Consolidation;
using Disclosure.Forms;
using Disclosure.Reports;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Samples;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Reports;

/// <summary>The 2019 report of Pingchuan, made from the sample files by the core alone.</summary>
internal static class PingchuanReport
{
    private static readonly Lazy<Report> Made = new(() => Consolidator.Consolidate(Input));

    public static Edition Edition { get; } = SeedForms.Edition("2019");

    public static Report Report => Made.Value;

    private static ConsolidationInput Input => new()
    {
        Area = UnitSeeds.Tree().Find(SampleFilings.Area, SampleFilings.Year)!,
        Year = SampleFilings.Year,
        Edition = Edition,
        DefinitionsHash = "definitions",
        Children = [.. UnitSeeds.Tree().Children(SampleFilings.Area, SampleFilings.Year).Select(Child)],
        Office = OfficeFiles.Parse(null, File.ReadAllText(SampleFilings.Reasons), Edition) with { Texts = SampleFilings.TextsOf(SampleFilings.Year) },
    };

    private static ChildFiling Child(Disclosure.Units.Unit unit)
    {
        var inspection = SampleFilings.All.Single(i => i.Unit == unit.Code);
        return new ChildFiling
        {
            Unit = unit,
            Figures = inspection.Filing!.Figures,
            File = $"{SampleFilings.Year}/{unit.Code}/{inspection.File}",
            Filing = CanonicalJson.Hash(FilingJson.Write(inspection.Filing)),
            Texts = inspection.Filing.Texts,
        };
    }
}
