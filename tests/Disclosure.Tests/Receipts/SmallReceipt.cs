using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Receipts;
using Disclosure.Submissions;

namespace Disclosure.Tests.Receipts;

/// <summary>Receipts of one small file in each outcome.</summary>
internal static class SmallReceipt
{
    public const string Script = "<script>alert(1)</script>";

    public static Finding BrokenSum { get; } = new(
        "F3",
        Severity.Error,
        new("表!I5（一、本年新收·总计）填的是5，本行相加为4，相差1。", "表!I5 reads 5; the row adds up to 4."),
        new("请核对本行各列和总计。", "Check the row."))
    { At = "表!I5", Observed = "5", Expected = "4", Difference = "1", Indicator = "requests_new_total" };

    public static Finding Warning { get; } = new(
        "Y1",
        Severity.Warning,
        new("上年结转 77，上年结转下年度为 103。", "Carried in 77, carried out last year 103."),
        new("请核对；属实的请说明原因。", "Check."))
    { At = "表!D6", Observed = "77", Expected = "103", Difference = "-26" };

    public static Receipt Unreadable { get; } = Of() with
    {
        Inspection = new Inspection
        {
            File = "报表.doc",
            Sha256 = new string('b', 64),
            Findings = [FindingCodes.Empty.At(null)],
        },
        Late = true,
    };

    public static Receipt Of(params ImmutableArray<Finding> findings) => new(
        $"2019/620403501/{Script}.xlsx",
        new DateTimeOffset(2020, 1, 15, 9, 5, 0, TimeSpan.FromHours(8)),
        new Inspection
        {
            File = $"{Script}.xlsx",
            Sha256 = new string('a', 64),
            Year = 2019,
            Unit = "620403501",
            Edition = "2019",
            Submission = Submission,
            Findings = findings,
        },
        Late: false,
        Superseded: false);

    private static Submission Submission => new()
    {
        Figures = new Dictionary<string, Figure>
        {
            ["permits_decisions"] = Figure.OfValue(211, "表!D3"),
            ["requests_new_total"] = Figure.OfValue(5, "表!I5", note: Script),
            ["requests_new_natural"] = Figure.Blank("表!D5"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Texts = ImmutableSortedDictionary<string, string>.Empty.Add("一", "认真贯彻条例"),
        Tables = ["disclosure", "requests"],
        Unplaced = [new UnplacedItem("表!A40", Script)],
        Read = 40,
        Placed = 39,
        Findings = [],
    };
}
