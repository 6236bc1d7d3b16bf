using System.IO.Compression;
using System.Text;

namespace Disclosure.Local.Tests;

/// <summary>The receipt a clerk gets on their own, before anything is handed in.</summary>
public sealed class TrialReceiptTest
{
    [Fact]
    public async Task A_faulty_workbook_gives_its_page_and_itself_with_the_fault_marked()
    {
        var file = Cli.Temporary("年报.xlsx", Broken());
        var (page, marked) = (Path.Combine(Path.GetDirectoryName(file)!, "回执.html"), Path.Combine(Path.GetDirectoryName(file)!, "标出.xlsx"));

        var result = await Cli.RunAsync(["check", file, "--year", "2019", "--unit", "620403500", "--receipt", page, "--marked", marked]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("标出问题的文件：", result.Output, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Contains("<h1>试检没有通过</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Uri.EscapeDataString("标出.xlsx")}\"", html, StringComparison.Ordinal);
        var again = await Cli.RunAsync(["check", marked, "--year", "2019", "--unit", "620403500"]);
        Assert.Equal(Findings(result), Findings(again));
        using var archive = ZipFile.OpenRead(marked);
        Assert.Contains(archive.Entries, e => e.FullName.EndsWith("comments1.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_fault_no_marked_file_is_written_and_the_output_says_so()
    {
        var sample = Cli.Sample("620403500");
        var marked = Path.Combine(Directory.CreateTempSubdirectory("disclosure-").FullName, "标出.xlsx");

        var result = await Cli.RunAsync(["check", sample, "--year", "2019", "--unit", "620403500", "--marked", marked]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("文件没有需要处理的问题", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(marked));
    }

    [Fact]
    public async Task The_file_itself_is_never_written_over()
    {
        var file = Cli.Temporary("年报.xlsx", Broken());

        var result = await Cli.RunAsync(["check", file, "--year", "2019", "--marked", file]);

        Assert.Equal(64, result.ExitCode);
        Assert.Equal(Broken().Length, new FileInfo(file).Length);
    }

    private static string[] Findings(CliResult result) =>
        [.. result.Output.Split('\n').Where(l => l.TrimStart().StartsWith('['))];

    /// <summary>The sample of the office with a word in a cell for a number.</summary>
    private static byte[] Broken()
    {
        using var file = new MemoryStream();
        file.Write(File.ReadAllBytes(Cli.Sample("620403500")));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("xl/worksheets/sheet1.xml")!;
            using var stream = entry.Open();
            var xml = new StreamReader(stream, Encoding.UTF8).ReadToEnd();
            var row = xml.IndexOf("r=\"B6\"", StringComparison.Ordinal);
            var cell = xml.LastIndexOf('<', row);
            var end = xml.IndexOf("</c>", row, StringComparison.Ordinal);
            end = end < 0 ? xml.IndexOf("</x:c>", row, StringComparison.Ordinal) + 6 : end + 4;
            var prefix = xml[cell..].StartsWith("<x:", StringComparison.Ordinal) ? "x:" : string.Empty;
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes($"{xml[..cell]}<{prefix}c r=\"B6\" t=\"str\"><{prefix}v>三个</{prefix}v></{prefix}c>{xml[end..]}"));
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }

        return file.ToArray();
    }
}
