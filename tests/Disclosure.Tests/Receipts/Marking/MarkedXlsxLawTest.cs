using System.Collections.Immutable;
using System.IO.Compression;
using CsCheck;
using Disclosure.Checking;
using Disclosure.Receipts.Marking;
using Disclosure.Tests.Samples;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Disclosure.Tests.Receipts.Marking;

/// <summary>What holds for every marked workbook, whatever is marked in it.</summary>
public sealed class MarkedXlsxLawTest
{
    private static readonly byte[][] Workbooks = [.. SampleFilings.Files.Where(f => f.EndsWith(".xlsx", StringComparison.Ordinal)).Take(12).Select(File.ReadAllBytes)];

    private static readonly Gen<Finding> Findings = Gen.Select(
        Gen.Int[0, 59], Gen.Int[0, 12], Gen.OneOf(Gen.Const(Severity.Error), Gen.Const(Severity.Warning), Gen.Const(Severity.Notice)), Gen.OneOf(Gen.Const("年报"), Gen.Const("统计指标"), Gen.Const("无此表")), Gen.Int[0, 9])
        .Select((row, column, severity, sheet, kind) => new Finding("X", severity, new("错。", "Wrong."), new("改。", "Mend."))
        {
            At = kind switch { 0 => null, 1 => sheet, _ => $"{sheet}!{(char)('A' + column)}{row + 1}" },
        });

    private static readonly Gen<(byte[] Workbook, ImmutableArray<Finding> Findings)> Cases =
        // The first is an error, so that there is always something to mark.
        Gen.Select(Gen.OneOf(Workbooks.Select(Gen.Const).ToArray()), Findings.Array[1, 40], (w, f) => (w, ImmutableArray.Create([f[0] with { Severity = Severity.Error }, .. f[1..]])));

    [Fact]
    public void A_marked_workbook_says_what_it_said_before() => Cases.Sample(
        c => Assert.Equal(Inspect(c.Workbook), Inspect(Mark(c))),
        iter: 40);

    [Fact]
    public void Every_other_part_is_the_same_to_the_byte_and_marking_again_gives_the_same_file() => Cases.Sample(
        c =>
        {
            Assert.Equal(Mark(c), Mark(c));
            var (before, after) = (Parts(c.Workbook), Parts(Mark(c)));
            Assert.All(before.Where(p => !Changes(p.Key)), p => Assert.Equal(p.Value, after[p.Key]));
            Assert.Subset(after.Keys.ToHashSet(StringComparer.Ordinal), before.Keys.ToHashSet(StringComparer.Ordinal));
        },
        iter: 40);

    [Fact]
    public void A_valid_workbook_stays_valid() => Cases.Sample(
        c => Assert.Equal(Faults(c.Workbook), Faults(Mark(c))),
        iter: 12);

    [Fact]
    public void A_broken_workbook_is_marked_or_not_but_never_throws() => Gen.Select(Cases, Gen.Int, Gen.Byte, (c, at, b) => (c, at, b)).Sample(
        c =>
        {
            var bytes = c.c.Workbook.ToArray();
            bytes[(int)((uint)c.at % (uint)bytes.Length)] = c.b;
            MarkedFile.Make("a.xlsx", bytes, c.c.Findings);
            MarkedFile.Make("a.xlsx", bytes.AsMemory(0, (int)((uint)c.at % (uint)bytes.Length)), c.c.Findings);
        },
        iter: 200);

    private static byte[] Mark((byte[] Workbook, ImmutableArray<Finding> Findings) c) =>
        MarkedFile.Make("a.xlsx", c.Workbook, c.Findings)!.Bytes.ToArray();

    private static bool Changes(string part) =>
        part is "[Content_Types].xml" or "xl/styles.xml" || part.StartsWith("xl/worksheets/", StringComparison.Ordinal);

    private static string Inspect(byte[] bytes) => string.Join(
        '\n',
        InspectionJson.Write(Inspector.Inspect(SampleFilings.Definitions, "a.xlsx", bytes, 2019, "620403500", null) with { Sha256 = "" }).ToString());

    private static string[] Faults(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description)];
    }

    private static SortedDictionary<string, string> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return new(archive.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd(), StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
