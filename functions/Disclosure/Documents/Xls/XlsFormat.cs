using System.Text;
using Disclosure.Checking;
using Disclosure.Documents.Compound;
using Disclosure.Documents.Xlsx;
using ExcelDataReader;

namespace Disclosure.Documents.Xls;

/// <summary>
/// Workbooks of Excel 5 to 2003 and of WPS (<c>.xls</c>, <c>.et</c>): BIFF records in a compound file ([MS-XLS]). The
/// library that reads values and texts believes what it reads and follows whatever it is given, so the file is taken
/// apart first, under the budget, and the library sees a copy of the cells alone (<see cref="BiffCopy"/>).
/// </summary>
internal sealed class XlsFormat : IFormat
{
    // Its settings cannot be made in a process where code page 1252 is not registered, though nothing here uses it. The
    // registration only adds encodings to ask for by name; no reader asks that way.
    static XlsFormat() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => "xls";

    public bool Recognizes(Reading reading) => CompoundFile.IsCompoundFile(reading.Bytes.Span);

    public void Read(Reading reading)
    {
        var file = CompoundFile.Open(reading);
        var stream = new BiffStream(file.Read(CompoundKind.Workbook(file, reading)), reading);
        var book = BiffBook.Read(stream);
        var sheets = ReadSheets(stream, book);
        try
        {
            using var copy = new MemoryStream(BiffCopy.Write(stream, book, sheets), writable: false);
            using var library = ExcelReaderFactory.CreateBinaryReader(copy, new ExcelReaderConfiguration { FallbackEncoding = BiffTexts.Of(book.CodePage) });
            ReadSheets(library, new XlsCellReader(stream, book), sheets, reading);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException(FindingCodes.Encoding.At(reading.FileName));
        }
        catch (Exception error) when (error is not UnreadableException)
        {
            // Whatever the library throws, it throws over these bytes: it holds nothing else.
            throw Reading.Damaged("record", reading.FileName, error.Message);
        }
    }

    private static List<BiffSheet> ReadSheets(BiffStream stream, BiffBook book)
    {
        var sheets = new List<BiffSheet>();
        var (cells, characters) = (0L, 0L);
        foreach (var entry in book.Sheets)
        {
            sheets.Add(BiffSheet.Read(stream, entry));
            cells += sheets[^1].Cells.Count;
            characters += sheets[^1].Cells.Sum(cell => (long)(book.TextLengthOf(cell) ?? 0));
            Reading.Within("cells", stream.Reading.FileName, cells, stream.Reading.Budget.Cells + (long)stream.Reading.Budget.EmptyCells);
            Reading.Within("all-text", stream.Reading.FileName, characters, stream.Reading.Budget.AllText);
        }

        return sheets;
    }

    private static void ReadSheets(IExcelDataReader library, XlsCellReader cells, List<BiffSheet> sheets, Reading reading)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < sheets.Count; i++)
        {
            var name = VisibleText.Of(library.Name ?? string.Empty);
            if (!names.Add(name))
            {
                throw Reading.Damaged("sheet-twice", reading.FileName, name);
            }

            ReadSheet(library, cells, sheets[i], new SheetCells(reading, name));
            library.NextResult();
        }
    }

    private static void ReadSheet(IExcelDataReader library, XlsCellReader cells, BiffSheet sheet, SheetCells table)
    {
        foreach (var merge in sheet.Merges)
        {
            table.Merges.Add(merge);
        }

        var row = -1;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Id == BiffIds.Blank)
            {
                table.Add(cell.Row, cell.Column, string.Empty);
                continue;
            }

            for (; row < cell.Row; row++)
            {
                library.Read();
            }

            table.Add(cell.Row, cell.Column, cells.Read(cell, library.GetValue(cell.Column), table.At(cell.Row, cell.Column)));
        }

        table.Finish();
    }
}
