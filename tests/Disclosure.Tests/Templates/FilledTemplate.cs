using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Templates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Disclosure.Tests.Templates;

/// <summary>A template in the hands of a clerk: entries go where the empty form says the answers stand.</summary>
internal sealed class FilledTemplate
{
    private readonly byte[] _template;
    private readonly Dictionary<string, Action<SheetCell>> _entries = new(StringComparer.Ordinal);
    private readonly Submission _empty;

    public FilledTemplate(TemplateRequest request)
    {
        _template = TemplateWorkbook.Write(request);
        _empty = FormMatcher.Match(DocumentReader.Read("模板.xlsx", _template).Document!, request.Edition, request.Year);
    }

    /// <summary>The cell that answers an indicator.</summary>
    public string At(string code) => _empty.Figures[code].At!;

    /// <summary>Enters an answer as a person types it: what looks like a number becomes one.</summary>
    public FilledTemplate Enter(string code, Figure figure) => EnterAt(At(code), figure);

    /// <summary>Enters a text or number into any cell.</summary>
    public FilledTemplate EnterAt(string at, Figure figure)
    {
        if (figure.IsAnswered)
        {
            _entries[at] = figure is { Value: { } value, Word: null, Note: null } ? cell => SetNumber(cell, value) : cell => SetText(cell, FigureText.Print(figure));
        }

        return this;
    }

    /// <summary>Types a text.</summary>
    public FilledTemplate TypeAt(string at, string text)
    {
        _entries[at] = cell => SetText(cell, text);
        return this;
    }

    /// <summary>Stores a total as a program that has computed it does.</summary>
    public FilledTemplate Compute(string code, decimal? value)
    {
        _entries[At(code)] = cell =>
        {
            cell.DataType = value is null ? CellValues.String : null;
            cell.CellValue = new CellValue(value is { } number ? FigureText.Digits(number) : string.Empty);
        };
        return this;
    }

    /// <summary>The file, with the results of the formulas or, as scripts write it, without any.</summary>
    public byte[] Save(bool computed = true)
    {
        using var stream = new MemoryStream();
        stream.Write(_template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            foreach (var sheet in book.Workbook!.Sheets!.Elements<Sheet>())
            {
                foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<SheetCell>())
                {
                    Save(cell, $"{sheet.Name}!{cell.CellReference}", computed);
                }
            }
        }

        return stream.ToArray();
    }

    private void Save(SheetCell cell, string at, bool computed)
    {
        if (_entries.TryGetValue(at, out var enter))
        {
            enter(cell);
        }

        if (!computed && cell.CellFormula is not null)
        {
            cell.CellValue = null;
            cell.DataType = null;
        }
    }

    private static void SetNumber(SheetCell cell, decimal value)
    {
        cell.CellFormula = null;
        cell.DataType = null;
        cell.InlineString = null;
        cell.CellValue = new CellValue(FigureText.Digits(value));
    }

    private static void SetText(SheetCell cell, string text)
    {
        cell.CellFormula = null;
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text));
    }
}
