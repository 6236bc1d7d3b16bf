using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;

namespace Disclosure.Tests.Samples;

/// <summary>The Pingchuan report of 2019 as it was published, handed in whole.</summary>
public sealed class PublishedReportTest
{
    private static readonly Lazy<Inspection> Read = new(() => Inspector.Inspect(
        new Definitions([.. SeedForms.Editions], UnitSeeds.Tree()), "report.txt", File.ReadAllBytes(Reference), 2019, "620403", lastYear: null));

    private static string Reference => RepositoryRoot.Reference("pingchuan-2019-report.txt");

    [Fact]
    public void It_is_accepted_with_three_warnings_and_the_notices_a_reader_would_make()
    {
        var inspection = Inspect();

        Assert.Equal(Outcome.Accepted, inspection.Outcome);
        Assert.Equal(
            ["M1 procurement_amount", "D1 penalties_change", "D1 coercive_measures_change"],
            inspection.Findings.Where(f => f.Severity == Severity.Warning).Select(f => $"{f.Code} {f.Indicator}"));
        Assert.Equal(
            ["TEXT-UNFINISHED", "HEADING-REWORDED", "TEXT-LEFTOVER", "HEADING-REWORDED", "S3", "NUMBER-SAME", "NUMBER-SAME", "CHANGE-WORD"],
            inspection.Findings.Where(f => f.Severity == Severity.Notice).Select(f => f.Code));
        Assert.DoesNotContain(inspection.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Every_figure_is_read_as_printed_and_chapters_three_and_four_are_zero()
    {
        var figures = Inspect().Submission!.Figures;
        var printed = PrintedReport.Figures.ToDictionary(f => f.Code, f => f.Printed);

        Assert.Equal(SeedForms.Edition("2019").Indicators.Select(i => i.Code).Order(StringComparer.Ordinal), figures.Keys);
        Assert.All(figures, f => Assert.Equal((f.Key, printed.GetValueOrDefault(f.Key, "0")), (f.Key, FigureText.Number(f.Value))));
        Assert.Equal((161, 15), (Zeros(figures, "requests"), Zeros(figures, "reviews")));
    }

    [Fact]
    public void Figures_of_the_text_say_the_character_they_were_read_at()
    {
        var lines = File.ReadAllLines(Reference);

        Assert.All(Inspect().Submission!.Mentions, mention =>
        {
            var line = lines[int.Parse(mention.At.Split(' ')[1], CultureInfo.InvariantCulture) - 1];
            Assert.StartsWith(FigureText.Digits(mention.Value), line[mention.Offset..], StringComparison.Ordinal);
            Assert.Contains(Dense(mention.Quote), Dense(line), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Everything_is_placed_and_no_number_of_the_text_is_left_over()
    {
        var submission = Inspect().Submission!;

        Assert.Empty(submission.Unplaced);
        Assert.Equal(submission.Read, submission.Placed);
        Assert.DoesNotContain(submission.Numbers, n => n.Kind == ProseNumberKind.Unplaced);
    }

    [Fact]
    public void Every_run_of_digits_in_the_document_is_covered()
    {
        var submission = Inspect().Submission!;
        var covered = submission.Numbers.SelectMany(n => Enumerable.Range(n.Offset, n.Text.Length).Select(i => (n.At, i))).ToHashSet();
        var document = DocumentReader.Read("report.txt", File.ReadAllBytes(Reference)).Document!;

        // A cell that is placed is a figure, a label or a heading as a whole.
        Assert.All(document.Parts.OfType<Paragraph>(), p => Assert.All(
            Enumerable.Range(0, p.Text.Length).Where(i => char.IsAsciiDigit(p.Text[i])), i => Assert.Contains((p.At, i), covered)));
    }

    [Fact]
    public void The_texts_of_all_chapters_are_kept()
    {
        var texts = Inspect().Submission!.Texts;

        Assert.Equal(["preface", "一", "三", "二", "五", "六", "四"], texts.Keys);
        Assert.All(texts, t => Assert.True(t.Value.Length > 5, t.Key));
        Assert.DoesNotContain("GoBack", texts["五"], StringComparison.Ordinal);
    }

    private static Inspection Inspect()
    {
        _ = Reference;
        return Read.Value;
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Zeros(ImmutableSortedDictionary<string, Figure> figures, string table) =>
        SeedForms.Edition("2019").Tables.Single(t => t.Id == table).Indicators.Count(i => figures[i.Code].Value == 0);
}
