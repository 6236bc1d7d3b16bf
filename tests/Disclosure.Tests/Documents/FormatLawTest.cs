using System.Globalization;
using System.Text;
using CsCheck;
using Disclosure.Checking;
using Disclosure.Forms;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Samples;
using Disclosure.Tests.Submissions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Documents;

/// <summary>
/// A valid report of any figures, in any of the layouts offices use, says the same in every format.
/// <c>FORMAT_REPORTS=5000</c> in the environment tries so many.
/// </summary>
public sealed class FormatLawTest
{
    private static readonly string[] Overview = ["受理的申请均按期答复，答复前逐件征求业务科室意见并经分管领导审核，没有因答复不当被申请行政复议或者提起行政诉讼的情形。", "完善栏目设置，做好政策解读。", "逐件审核公开属性，全年没有泄露国家秘密的情形。"];
    private static readonly string[] Problems = ["一是公开目录不够细；二是解读形式单一。", "下一步逐项核对目录，改用问答和流程图发布。"];

    private static long Reports { get; } =
        long.TryParse(Environment.GetEnvironmentVariable("FORMAT_REPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var reports) ? reports : 60;

    [Fact]
    public void A_report_says_the_same_in_every_format_and_layout() => Gen
        .Select(Gen.OneOf([.. SeedForms.Editions]), Gen.OneOf(DocumentPrinter.Formats), Gen.Int)
        .Sample(
            (edition, format, seed) =>
            {
                var random = new Random(seed);
                var figures = Figures(edition, random);
                var texts = random.Next(3) == 0 ? null : Texts(edition, random, figures);
                var printer = new GridPrinter(edition, random, texts);
                var document = printer.Print(figures.Where(f => f.Key != "disclosed_items").ToDictionary());

                var inspection = Inspect(edition, $"年报.{(format == "text" ? "txt" : format)}", DocumentPrinter.Print(document, format, random));

                AssertSame(figures, texts, inspection);
                Assert.Equal(printer.Added.Select(f => f.Value), inspection.Submission!.Local.Select(l => l.Figure.Value));
            },
            iter: Reports);

    [Fact]
    public void A_report_says_the_same_as_data() => Gen
        .Select(Gen.OneOf([.. SeedForms.Editions]), Gen.Bool, Gen.Int)
        .Sample(
            (edition, byLabel, seed) =>
            {
                var random = new Random(seed);
                var figures = Figures(edition, random);
                var texts = Texts(edition, random, figures);
                var json = new JObject
                {
                    ["year"] = edition.FromYear,
                    ["figures"] = new JObject(figures.Select(f => Member(f.Key, f.Value, edition, byLabel, random))),
                    ["texts"] = new JObject(texts.Select(t => new JProperty(t.Key, string.Join('\n', t.Value)))),
                };

                AssertSame(figures, texts, Inspect(edition, "年报.json", Encoding.UTF8.GetBytes(json.ToString())));
            },
            iter: Math.Max(1, Reports / 5));

    private static void AssertSame(SortedDictionary<string, Figure> figures, Dictionary<string, string[]>? texts, Inspection inspection)
    {
        Assert.Equal(Answered(figures), Answered(inspection.Submission!.Figures));
        Assert.Equal(
            (texts ?? []).Select(t => $"{t.Key} {Dense(string.Concat(t.Value))}").Order(StringComparer.Ordinal),
            inspection.Submission.Texts.Select(t => $"{t.Key} {Dense(t.Value)}").Order(StringComparer.Ordinal));
        Assert.Empty(inspection.Submission.Unplaced);
        Assert.Empty(inspection.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.At} {f.Message.Zh}"));
        Assert.Equal(Outcome.Accepted, inspection.Outcome);
    }

    /// <summary>An empty cell at the edge of a sheet is not in the file; a blank is blank all the same.</summary>
    private static IEnumerable<(string, Figure)> Answered(IEnumerable<KeyValuePair<string, Figure>> figures) =>
        figures.Where(f => f.Value.IsAnswered).Select(f => (f.Key, f.Value with { At = null }));

    private static Inspection Inspect(Edition edition, string file, byte[] bytes) =>
        Inspector.Inspect(SampleFilings.Definitions, file, bytes, edition.FromYear, "620403101", lastYear: null);

    /// <summary>Figures that keep the form's arithmetic, some with notes; those that no rule ties are anything a unit may answer.</summary>
    private static SortedDictionary<string, Figure> Figures(Edition edition, Random random)
    {
        var figures = ValidFigures.Of(edition, random);
        var free = edition.Tables.Single(t => t.Id == "disclosure").Indicators.Where(i => !i.Code.StartsWith("regulations_", StringComparison.Ordinal));
        foreach (var (code, figure) in FigurePrinter.Figures(free, random))
        {
            figures[code] = figure;
        }

        foreach (var code in figures.Keys.Where(code => figures[code].Value is not null && random.Next(20) == 0).ToArray())
        {
            figures[code] = figures[code] with { Note = "含补报2件" };
        }

        return figures;
    }

    /// <summary>Some paragraphs for each chapter without a table, one of them with a figure of the text.</summary>
    private static Dictionary<string, string[]> Texts(Edition edition, Random random, SortedDictionary<string, Figure> figures)
    {
        var items = random.Next(10, 100_000);
        figures["disclosed_items"] = Figure.OfValue(items);
        return new(StringComparer.Ordinal)
        {
            ["一"] = [$"{edition.FromYear}年，本单位主动公开政府信息{items}条。", .. Overview.Take(random.Next(1, 4))],
            ["五"] = Problems[..random.Next(1, 3)],
            ["六"] = ["没有收取信息处理费。"],
        };
    }

    private static JProperty Member(string code, Figure figure, Edition edition, bool byLabel, Random random)
    {
        edition.TryGetIndicator(code, out var indicator);
        JToken value = figure switch
        {
            { State: FigureState.Blank, Note: null } => JValue.CreateNull(),
            { Value: { } number, Word: null, Note: null } when random.Next(2) == 0 => new JValue(number),
            { Value: { } number, Word: null, Note: { } note } when random.Next(2) == 0 => new JObject { ["value"] = number, ["note"] = note },
            _ => FigurePrinter.Print(figure, indicator!, random),
        };
        return new JProperty(byLabel ? indicator!.Label.Zh : code, value);
    }

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
