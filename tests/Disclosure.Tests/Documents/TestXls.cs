using System.Text;
using Disclosure.Documents;

namespace Disclosure.Tests.Documents;

/// <summary>
/// A workbook of Excel 97 (BIFF8, [MS-XLS]) written record by record, so that a test can hold what no program would
/// write. Sheets are given as their records; texts go into the shared table as cells ask for them.
/// </summary>
internal sealed class TestXls
{
    private readonly List<(string Name, byte[] Records, byte Kind)> _sheets = [];
    private readonly List<string> _strings = [];

    /// <summary>Records of the globals before the sheets are listed.</summary>
    public List<byte[]> Globals { get; } = [];

    /// <summary>Numbers of number formats, one for each cell format; 0 is General.</summary>
    public List<ushort> CellFormats { get; } = [0];

    /// <summary>Number of shared texts that the table claims; what it has, unless a test says otherwise.</summary>
    public uint? ClaimedStrings { get; set; }

    /// <summary>The longest record of the shared texts before they are continued; the format allows 8224.</summary>
    public int RecordLimit { get; set; } = 8224;

    /// <summary>Version in every BOF: 0x0600, or 0x0500 for Excel 5 and 95.</summary>
    public ushort Version { get; set; } = 0x0600;

    public static byte[] Record(ushort id, params byte[] data) => [.. U16(id), .. U16(data.Length), .. data];

    public static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    public static byte[] U32(uint value) => BitConverter.GetBytes(value);

    public static byte[] Number(int row, int column, double value, int format = 0) => Record(0x0203, [.. Place(row, column, format), .. BitConverter.GetBytes(value)]);

    /// <summary>An RK number ([MS-XLS] 2.5.217): an integer, or a hundredth of one.</summary>
    public static byte[] Rk(int row, int column, int value, bool hundredths = false, int format = 0) =>
        Record(0x027E, [.. Place(row, column, format), .. Rk(value, hundredths)]);

    public static byte[] Rk(int value, bool hundredths = false) => BitConverter.GetBytes((value << 2) | 2 | (hundredths ? 1 : 0));

    public static byte[] Blank(int row, int column) => Record(0x0201, Place(row, column, 0));

    public static byte[] Bool(int row, int column, bool value) => Record(0x0205, [.. Place(row, column, 0), (byte)(value ? 1 : 0), 0]);

    public static byte[] Error(int row, int column, byte code) => Record(0x0205, [.. Place(row, column, 0), code, 1]);

    public static byte[] Formula(int row, int column, double value) => Formula(row, column, BitConverter.GetBytes(value));

    /// <summary>A formula whose result is a text in a record of its own.</summary>
    public static byte[] Formula(int row, int column, string text, params byte[] between) =>
        [.. Formula(row, column, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), .. between, .. Record(0x0207, Text(text))];

    /// <summary>A formula with its result as stored ([MS-XLS] 2.5.133), and =A1 as its tokens.</summary>
    public static byte[] Formula(int row, int column, byte[] result) =>
        Record(0x0006, [.. Place(row, column, 0), .. result, 0, 0, 0, 0, 0, 0, 5, 0, 0x44, 0, 0, 0, 0]);

    public static byte[] Merges(params (int Row, int LastRow, int Column, int LastColumn)[] ranges) =>
        Record(0x00E5, [.. U16(ranges.Length), .. ranges.SelectMany(r => (byte[])[.. U16(r.Row), .. U16(r.LastRow), .. U16(r.Column), .. U16(r.LastColumn)])]);

    /// <summary>A text as BIFF8 writes one: its length, whether it is wide, its characters.</summary>
    public static byte[] Text(string text) => [.. U16(text.Length), .. Characters(text)];

    public byte[] Label(int row, int column, string text)
    {
        if (!_strings.Contains(text))
        {
            _strings.Add(text);
        }

        return Shared(row, column, (uint)_strings.IndexOf(text));
    }

    public static byte[] Shared(int row, int column, uint index) => Record(0x00FD, [.. Place(row, column, 0), .. U32(index)]);

    public TestXls Sheet(string name, params byte[][] records) => Sheet(name, 0, records);

    public TestXls Sheet(string name, byte kind, params byte[][] records)
    {
        _sheets.Add((name, [.. records.SelectMany(record => record)], kind));
        return this;
    }

    /// <summary>A sheet of one cell A1 with a text.</summary>
    public static TestXls OfText(string text = "行政许可")
    {
        var book = new TestXls();
        return book.Sheet("表", book.Label(0, 0, text));
    }

    /// <summary>The stream <c>Workbook</c>.</summary>
    public byte[] Stream()
    {
        var stream = new MemoryStream();
        stream.Write(Bof(0x0005));
        Globals.ForEach(record => stream.Write(record));
        CellFormats.ForEach(format => stream.Write(Record(0x00E0, [0, 0, .. U16(format), .. new byte[16]])));
        var entries = _sheets.Select(sheet =>
        {
            stream.Write(Record(0x0085, [0, 0, 0, 0, 0, sheet.Kind, (byte)sheet.Name.Length, .. Version == 0x0600 ? Characters(sheet.Name) : Encoding.Latin1.GetBytes(sheet.Name)]));
            return stream.Position - 4 - 2 - 1 - (Version == 0x0600 ? Characters(sheet.Name).Length : sheet.Name.Length);
        }).ToList();
        stream.Write(Strings());
        stream.Write(Record(0x000A));
        for (var i = 0; i < _sheets.Count; i++)
        {
            var start = (uint)stream.Length;
            stream.Position = entries[i];
            stream.Write(U32(start));
            stream.Position = start;
            stream.Write(Bof(0x0010));
            stream.Write(_sheets[i].Records);
            stream.Write(Record(0x000A));
        }

        return stream.ToArray();
    }

    public byte[] Bytes(params (string Name, byte[]? Bytes)[] beside) => TestCompoundFile.Of([(Version == 0x0600 ? "Workbook" : "Book", Stream()), .. beside]);

    public ReadResult Read(ReadingBudget? budget = null) => DocumentReader.Read("表.xls", Bytes(), budget ?? ReadingBudget.Default);

    private byte[] Bof(ushort kind) => Record(0x0809, [.. U16(Version), .. U16(kind), .. new byte[12]]);

    private static byte[] Place(int row, int column, int format) => [.. U16(row), .. U16(column), .. U16(format)];

    private static byte[] Characters(string text) =>
        text.All(c => c < 256) ? [0, .. Encoding.Latin1.GetBytes(text)] : [1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>The table of shared texts, continued in further records, a text split among its characters ([MS-XLS] 2.5.296).</summary>
    private byte[] Strings()
    {
        if (_strings.Count == 0 && ClaimedStrings is null)
        {
            return [];
        }

        var records = new MemoryStream();
        var data = new List<byte>([.. U32((uint)_strings.Count), .. U32(ClaimedStrings ?? (uint)_strings.Count)]);
        ushort id = 0x00FC;
        foreach (var text in _strings)
        {
            if (data.Count + 3 > RecordLimit)
            {
                Flush();
            }

            var characters = Characters(text);
            data.AddRange([.. U16(text.Length), characters[0]]);
            var size = characters[0] == 0 ? 1 : 2;
            for (var at = 1; at < characters.Length; at += size)
            {
                if (data.Count + size > RecordLimit)
                {
                    Flush();
                    data.Add(characters[0]);
                }

                data.AddRange(characters[at..(at + size)]);
            }
        }

        Flush();
        return records.ToArray();

        void Flush()
        {
            records.Write(Record(id, [.. data]));
            id = 0x003C;
            data.Clear();
        }
    }
}
