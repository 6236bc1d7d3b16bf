using System.Globalization;
using Disclosure.Templates;
using Disclosure.Tests.Templates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Newtonsoft.Json.Linq;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Disclosure.Tests.Samples;

/// <summary>A workbook with a fault and what lies beside it: which words of its receipt lead to which change of a cell.</summary>
internal sealed class FaultyWorkbook
{
    private readonly JObject _notes;

    public FaultyWorkbook(string name)
    {
        (Name, Bytes) = (name, File.ReadAllBytes(Path.Combine(Folder, name + ".xlsx")));
        _notes = JObject.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
    }

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.xlsx").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public string Name { get; }

    public byte[] Bytes { get; }

    public int Year => (int)_notes["year"]!;

    public string Unit => (string)_notes["unit"]!;

    /// <summary>Cells that the file comes back with a mark in.</summary>
    public string[] Marked => [.. _notes["marked"]!.Values<string>().OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The words for all steps, and those for each.</summary>
    public IEnumerable<string> Words => Texts(_notes["words"]).Concat(Steps.SelectMany(s => Texts(s["words"])));

    public IEnumerable<string> StepsWithoutWords =>
        from step in Steps where !Texts(_notes["words"]).Concat(Texts(step["words"])).Any() select (string)step["cell"]!;

    private static string Folder { get; } = RepositoryRoot.Combine("tests", "Disclosure.Tests", "Samples", "faulty");

    private IEnumerable<JToken> Steps => _notes["steps"]!;

    /// <summary>Whether the steps fill in the template of the year in place of changing the file.</summary>
    private bool IsFilledInAgain => (string?)_notes["mendOn"] == "template";

    /// <summary>The file with every step taken.</summary>
    public byte[] Mended()
    {
        using var stream = new MemoryStream();
        stream.Write(IsFilledInAgain ? TemplateWorkbook.Write(TemplateRequests.Of(Year, Unit)) : Bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var step in Steps)
            {
                var cell = Find(document.WorkbookPart!, (string)step["cell"]!);
                Assert.Equal((Name, step["cell"], Value(step["from"])), (Name, step["cell"], Read(document.WorkbookPart!, cell)));
                Write(cell, step["to"]!);
            }

            ForgetResults(document.WorkbookPart!);
        }

        return stream.ToArray();
    }

    /// <summary>The results of formulas are those of the unchanged file: an editor would compute them anew.</summary>
    private static void ForgetResults(WorkbookPart book)
    {
        foreach (var cell in book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<SheetCell>()).Where(c => c.CellFormula is not null))
        {
            cell.CellValue = null;
            cell.DataType = null;
        }
    }

    private static IEnumerable<string> Texts(JToken? words) => words?.Values<string>().OfType<string>() ?? [];

    private static SheetCell Find(WorkbookPart book, string at)
    {
        var (sheet, reference) = (at.Split('!')[0], at.Split('!')[1]);
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheet).Id!);
        return part.Worksheet!.Descendants<SheetCell>().Single(c => c.CellReference == reference);
    }

    private static string Read(WorkbookPart book, SheetCell cell) =>
        cell.CellFormula is { } formula ? $"={formula.Text}"
        : cell.DataType is { } type && type == CellValues.SharedString ? book.SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.InnerText, CultureInfo.InvariantCulture)).InnerText
        : cell.InnerText;

    private static string Value(JToken? value) => value is null or { Type: JTokenType.Null } ? string.Empty : value.ToString(Newtonsoft.Json.Formatting.None).Trim('"');

    private static void Write(SheetCell cell, JToken to)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (to.Type == JTokenType.String)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text((string)to!));
        }
        else if (to.Type != JTokenType.Null)
        {
            cell.CellValue = new CellValue(Value(to));
        }
    }
}
