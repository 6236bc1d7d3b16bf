using System.Buffers.Binary;
using Disclosure.Checking;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents.Xls;

/// <summary>
/// The globals of a workbook ([MS-XLS] 2.1.7.20.1), as far as its cells need them. What is encrypted, runs or points
/// outside ends the reading, as it does in an Office Open XML workbook.
/// </summary>
internal sealed class BiffBook
{
    private const ushort Version5 = 0x0500;
    private const ushort Version8 = 0x0600;

    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<int> _cellFormats = [];
    private readonly List<BiffSheetEntry> _sheets = [];
    private readonly List<BiffRecord> _strings = [];
    private readonly BiffStream _stream;
    private uint _claimedStrings;
    private bool _inStrings;

    private BiffBook(BiffStream stream)
    {
        _stream = stream;
        foreach (var record in stream.Substream(0))
        {
            Take(record);
        }

        TextLengths = new SharedTexts(stream, _strings).Lengths(_claimedStrings);
    }

    /// <summary>Whether it is of Excel 97 or later, with texts in Unicode; else of Excel 5 or 95.</summary>
    public bool IsVersion8 { get; private set; }

    /// <summary>Whether serial dates count from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The code page of texts before Excel 97; the Chinese one where the workbook says none.</summary>
    public int CodePage { get; private set; } = BiffTexts.Chinese;

    /// <summary>The worksheets in order; chart sheets have no cells.</summary>
    public IReadOnlyList<BiffSheetEntry> Sheets => _sheets;

    /// <summary>The table of shared texts and the records that continue it.</summary>
    public IReadOnlyList<BiffRecord> Strings => _strings;

    /// <summary>The lengths in characters of the shared texts that are there.</summary>
    public IReadOnlyList<int> TextLengths { get; }

    public static BiffBook Read(BiffStream stream) => new(stream);

    /// <summary>The format of a cell by the number of its extended format; null when the workbook has no such one.</summary>
    public NumberFormat? FormatOf(int cellFormat) =>
        cellFormat < _cellFormats.Count
            ? _formats.TryGetValue(_cellFormats[cellFormat], out var format) ? format : FormatCode.BuiltIn(_cellFormats[cellFormat])
            : cellFormat == 0 ? NumberFormat.Number : null;

    /// <summary>How long the shared text of a cell is, 0 for a cell that holds its content itself; null when there is no such text.</summary>
    public int? TextLengthOf(BiffCell cell)
    {
        if (cell.Id != BiffIds.LabelSst)
        {
            return 0;
        }

        var index = cell.Length >= 6 ? BinaryPrimitives.ReadUInt32LittleEndian(_stream.Span[(cell.Data + 2)..]) : uint.MaxValue;
        return index < TextLengths.Count ? TextLengths[(int)index] : null;
    }

    private void Take(BiffRecord record)
    {
        _inStrings = record.Id == BiffIds.Sst || (_inStrings && record.Id == BiffIds.Continue);
        switch (record.Id)
        {
            case BiffIds.Bof:
                IsVersion8 = _stream.UInt16(record, 0) switch
                {
                    Version8 => true,
                    Version5 => false,
                    _ => throw UnreadableKind.Unknown(_stream.Reading, "compound"),
                };
                break;
            case BiffIds.FilePass:
                throw new UnreadableException(FindingCodes.Encrypted.At(null));
            case BiffIds.CodePage:
                CodePage = _stream.UInt16(record, 0);
                break;
            case BiffIds.Date1904:
                From1904 = _stream.UInt16(record, 0) == 1;
                break;
            case BiffIds.Format:
                _formats[_stream.UInt16(record, 0)] = FormatCode.Of(BiffTexts.FormatCode(_stream, record, IsVersion8));
                break;
            case BiffIds.Xf:
                _cellFormats.Add(_stream.UInt16(record, 2));
                break;
            case BiffIds.BoundSheet:
                AddSheet(BiffSheetEntry.Of(_stream, record));
                break;
            case BiffIds.SupBook or BiffIds.ExternSheet:
                ExternalLinks.Refuse(_stream, record, IsVersion8);
                break;
        }

        AddStrings(record);
        Reading.Within("strings", "XF", _formats.Count + (long)_cellFormats.Count, _stream.Reading.Budget.Strings);
    }

    private void AddStrings(BiffRecord record)
    {
        if (record.Id == BiffIds.Sst)
        {
            if (_strings.Count > 0)
            {
                throw BiffStream.Damaged(record);
            }

            // The library stops at this number and not before, so the number is what has to be within the budget.
            _claimedStrings = _stream.UInt32(record, 4);
            Reading.Within("strings", "SST", _claimedStrings, _stream.Reading.Budget.Strings);
        }

        if (_inStrings)
        {
            _strings.Add(record);
        }
    }

    private void AddSheet(BiffSheetEntry sheet)
    {
        switch (sheet.Kind)
        {
            case BiffSheetEntry.Worksheet when _sheets.Exists(other => other.Offset == sheet.Offset):
                throw BiffStream.Damaged(sheet.Record);
            case BiffSheetEntry.Worksheet:
                _sheets.Add(sheet);
                Reading.Within("sheets", _stream.Reading.FileName, _sheets.Count, _stream.Reading.Budget.Sheets);
                break;
            case BiffSheetEntry.Chart:
                break;
            default:
                throw new UnreadableException(FindingCodes.Macros.At(null, sheet.Kind == BiffSheetEntry.MacroSheet ? "Excel 4.0" : "VBA"));
        }
    }
}
