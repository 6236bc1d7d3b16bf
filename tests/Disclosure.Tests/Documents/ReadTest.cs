using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>What the tests of the readers ask: what was read and where, or why it was not.</summary>
internal static class ReadTest
{
    public static ReadResult Read(string fileName, string text) => DocumentReader.Read(fileName, Encoding.UTF8.GetBytes(text));

    public static Document Document(this ReadResult result)
    {
        Assert.True(result.Document is not null, string.Join('\n', result.Findings.Select(f => $"{f.Code} {f.Message.En}")));
        return result.Document;
    }

    /// <summary>Every cell as <c>address = text</c>, in reading order.</summary>
    public static IEnumerable<string> Cells(this ReadResult result) =>
        result.Document().Parts.OfType<Table>().SelectMany(table => table.Cells).Select(cell => $"{cell.At} = {cell.Text}");

    /// <summary>The text at an address.</summary>
    public static string Cell(this ReadResult result, string at) =>
        Assert.Single(result.Document().Parts.OfType<Table>().SelectMany(table => table.Cells), cell => cell.At == at).Text;

    /// <summary>A table as text: a line for each row, its cells by column between bars, <c>.</c> where there is none.</summary>
    public static string Grid(Table table)
    {
        var lines = new StringBuilder();
        for (var row = 0; row <= table.Cells.Max(cell => cell.Row); row++)
        {
            var cells = table.Cells.Where(cell => cell.Row == row).ToDictionary(cell => cell.Column, cell => cell.Text);
            var last = cells.Keys.DefaultIfEmpty(-1).Max();
            lines.AppendJoin(" | ", Enumerable.Range(0, last + 1).Select(column => cells.GetValueOrDefault(column, "."))).Append('\n');
        }

        return lines.ToString();
    }

    public static string Grid(this ReadResult result) => Grid(Assert.Single(result.Document().Parts.OfType<Table>()));

    /// <summary>The one finding of a file that could not be read.</summary>
    public static Finding Refusal(this ReadResult result)
    {
        Assert.Null(result.Document);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.DoesNotContain("{", finding.Message.Zh + finding.Message.En, StringComparison.Ordinal);
        return finding;
    }
}
