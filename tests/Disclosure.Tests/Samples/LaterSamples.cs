using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Checking.Clean;
using Disclosure.Tests.Documents;
using Disclosure.Tests.Units;
using Disclosure.Units;

namespace Disclosure.Tests.Samples;

/// <summary>
/// The samples of Pingchuan for 2021 to 2023: what the generator of clean filings makes up for the units, each year after the
/// one before, as files of the formats offices send. Nothing in them is a statement about a real office.
/// </summary>
internal static class LaterSamples
{
    private const int Tries = 100;
    private static readonly string[] Formats = ["xlsx", "docx", "html", "xlsx", "csv", "text", "xlsx", "docx"];

    public static int[] Years { get; } = [2021, 2022, 2023];

    /// <summary>Every file, with what it says.</summary>
    public static IEnumerable<LaterSample> All() => UnitSeeds.Tree().Children(SampleFilings.Area, Years[0])
        .SelectMany((unit, number) => Of(unit, Formats[number % Formats.Length]));

    private static IEnumerable<LaterSample> Of(Unit unit, string format)
    {
        var code = int.Parse(unit.Code, System.Globalization.CultureInfo.InvariantCulture);
        var clerk = CleanUnit.Of(new Random(code)) with { Unit = unit, Scale = Scale(unit) };
        FiledYear? before = null;
        foreach (var year in Years)
        {
            var sample = Enumerable.Range(0, Tries).Select(seed => Write(clerk, year, before, format, code + (seed * 1009)))
                .First(s => IsClean(s, before));
            before = sample.Filing.AsYear();
            yield return sample;
        }
    }

    private static int Scale(Unit unit) => unit.Kind switch
    {
        UnitKind.Township or UnitKind.Subdistrict => 40,
        UnitKind.Office => 200,
        _ => 400,
    };

    private static LaterSample Write(CleanUnit unit, int year, FiledYear? before, string format, int seed)
    {
        var random = new Random(seed + year);
        var filing = CleanFiling.Write(unit, year, before, random);
        var file = FormattableString.Invariant($"{year}年报.{(format == "text" ? "txt" : format)}");
        return new(filing, file, DocumentPrinter.Print(Document(filing), format, random));
    }

    /// <summary>A whole report: title, preface, chapters with their texts and the tables as the form prints them.</summary>
    private static Document Document(CleanFiling filing)
    {
        var parts = ImmutableArray.CreateBuilder<DocumentPart>();
        parts.Add(Line(FormattableString.Invariant($"{filing.Unit.Unit.Name.Zh}{filing.Year}年政府信息公开工作年度报告")));
        parts.AddRange(Lines(filing, Passage.Preface));
        foreach (var chapter in filing.Edition.Chapters)
        {
            parts.Add(Line($"{chapter.Number}、{chapter.Title.Zh}"));
            parts.AddRange(Lines(filing, chapter.Number));
            parts.AddRange(filing.Edition.Tables.Where(t => t.Chapter == chapter.Number).SelectMany(t => t.Blocks).Select(block => Grid(block, filing)));
        }

        return new Document("xlsx", parts.ToImmutable());
    }

    private static IEnumerable<Paragraph> Lines(CleanFiling filing, string chapter) =>
        filing.Texts.GetValueOrDefault(chapter)?.Split('\n').Select(Line) ?? [];

    private static Paragraph Line(string text) => new("表", text);

    private static Table Grid(FormBlock block, CleanFiling filing) => new("表",
    [
        .. GridLayout.Of(block).Cells.Select(c => new Cell(
            c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Indicator is { } code ? FigureText.Print(filing.Figures.GetValueOrDefault(code) ?? Figure.Blank()) : c.Text, string.Empty)),
    ]);

    private static bool IsClean(LaterSample sample, FiledYear? before) => sample.Inspect(before) is { Outcome: Outcome.Accepted } inspection
        && inspection.Findings.All(f => f.Severity == Severity.Notice)
        && inspection.Submission!.Unplaced.IsEmpty;
}
