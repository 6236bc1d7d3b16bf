using CsCheck;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Templates;
using Disclosure.Tests.Submissions;

namespace Disclosure.Tests.Templates;

public sealed class TemplateLawTest
{
    private const int Samples = 20;

    private static readonly Gen<(int Year, string? Unit, int Seed)> Requests =
        Gen.Select(Gen.OneOf(TemplateRequests.Years), Gen.OneOf<string?>([null, .. TemplateRequests.Units]), Gen.Int);

    [Fact]
    public void A_filled_template_reads_back_exactly() => Requests.Sample(
        (year, unit, seed) =>
        {
            var random = new Random(seed);
            var request = TemplateRequests.Of(year, unit, random.Next(3) == 0 ? null : TemplateRequests.LastYear(year, random));
            var (template, figures) = Fill(request, random, listed: random.Next(2) == 0);

            var submission = Read(request, template.Save());

            Assert.Empty(submission.Findings);
            Assert.Empty(submission.Unplaced);
            Assert.Equal(year, submission.DeclaredYear);
            Assert.Equal(request.Unit?.Name.Zh, submission.DeclaredUnit);
            Assert.Equal(request.Id.ToString(), submission.DeclaredTemplate);
            Assert.Equal(figures, submission.Figures.Where(f => f.Value.IsAnswered).ToDictionary(f => f.Key, f => f.Value with { At = null }));
        },
        iter: Samples);

    [Fact]
    public void A_filled_template_saved_without_the_results_of_its_totals_says_the_same() => Requests.Sample(
        (year, unit, seed) =>
        {
            var random = new Random(seed);
            var request = TemplateRequests.Of(year, unit);
            var (template, figures) = Fill(request, random, listed: true);

            var inspection = Inspector.Inspect(TemplateRequests.Definitions, "年报.xlsx", template.Save(computed: false), year, unit, lastYear: null);

            Assert.DoesNotContain(inspection.Findings, f => f.Code == "CELL-FORMULA");
            Assert.Single(inspection.Findings, f => f.Code == "TEMPLATE-TOTALS");
            Assert.Equal(figures, inspection.Submission!.Figures.Where(f => f.Value.IsAnswered).ToDictionary(f => f.Key, f => f.Value with { At = null }));
        },
        iter: Samples);

    [Fact]
    public void An_untouched_template_is_blank_whatever_it_fills_in_by_itself() => Requests.Sample(
        (year, unit, seed) =>
        {
            var random = new Random(seed);
            var request = TemplateRequests.Of(year, unit, random.Next(3) == 0 ? null : TemplateRequests.LastYear(year, random));

            var inspection = Inspector.Inspect(TemplateRequests.Definitions, "年报.xlsx", TemplateWorkbook.Write(request), year, unit, lastYear: null);

            Assert.Equal(["FORM-BLANK"], inspection.Findings.Select(f => f.Code));
            Assert.Empty(inspection.Submission!.Unplaced);
        },
        iter: Samples);

    private static Submission Read(TemplateRequest request, byte[] bytes)
    {
        var read = DocumentReader.Read("年报.xlsx", bytes);
        Assert.Empty(read.Findings);
        Assert.Equal(request.Id.ToString(), read.Document!.Properties[TemplateId.Property]);
        return FormMatcher.Match(read.Document, request.Edition, request.Year);
    }

    /// <summary>Answers at random, the totals of what was answered, and those that follow from last year where nobody wrote over them.</summary>
    private static (FilledTemplate Template, Dictionary<string, Figure> Figures) Fill(TemplateRequest request, Random random, bool listed)
    {
        var template = new FilledTemplate(request);
        var totals = TemplateTotals.Of(request.Edition);
        var entered = FigurePrinter.Figures(request.Edition.Indicators, random)
            .Where(f => !totals.ContainsKey(f.Key) && (listed || Table(request.Edition, f.Key).Blocks.Length > 0))
            .ToDictionary(f => f.Key, f => IsPart(f.Key) ? Plain(f.Value) : f.Value, StringComparer.Ordinal);
        foreach (var (code, figure) in entered)
        {
            // Every cell that was filled in already is written over.
            template.Enter(code, entered[code] = figure.IsAnswered || !TemplateTotals.IsCarried(code) ? figure : Figure.OfValue(0));
        }

        foreach (var code in totals.Keys)
        {
            template.Compute(code, Sum(code)?.Value);
        }

        return (template, entered.Concat(totals.Keys.Select(code => KeyValuePair.Create(code, Sum(code)!)))
            .Where(f => f.Value is { IsAnswered: true }).ToDictionary(StringComparer.Ordinal));

        bool IsPart(string code) => totals.Values.Any(parts => parts.Contains(code, StringComparer.Ordinal));

        Figure? Sum(string code)
        {
            var parts = totals[code].Select(p => totals.ContainsKey(p) ? Sum(p) : entered[p]).Select(f => f?.Value).OfType<decimal>().ToArray();
            return parts.Length == 0 ? null : Figure.OfValue(parts.Sum());
        }
    }

    /// <summary>The form takes nothing but whole numbers in the cells it adds up.</summary>
    private static Figure Plain(Figure figure) => figure.Value is { } value ? Figure.OfValue(value) : Figure.Blank();

    private static FormTable Table(Edition edition, string code) => edition.Tables.Single(t => t.Indicators.Any(i => i.Code == code));
}
