using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Tests.Submissions;

/// <summary>Prints figures into the form's own grids, in one of the many ways offices do.</summary>
internal sealed class GridPrinter(Edition edition, Random random)
{
    private readonly bool _merged = random.Next(2) == 0;
    private readonly bool _titled = random.Next(2) == 0;
    private readonly bool _oneSheet = random.Next(2) == 0;
    private readonly bool _varied = random.Next(2) == 0;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private List<Cell> _cells = [];
    private string _sheet = "表";
    private int _row;

    /// <summary>Where each indicator was printed.</summary>
    public IReadOnlyDictionary<string, string> Addresses => _addresses;

    public Document Print(IReadOnlyDictionary<string, Figure> figures)
    {
        var parts = new List<DocumentPart>();
        foreach (var table in edition.Tables.Where(t => !t.Blocks.IsEmpty))
        {
            if (!_oneSheet)
            {
                Finish(parts);
                _sheet = table.Id;
            }

            if (_titled)
            {
                var chapter = edition.Chapters.Single(c => c.Number == table.Chapter);
                Add(_row, 0, 1, 5, $"{chapter.Number}、{Pick([chapter.Title.Zh, .. chapter.Variants])}");
                _row += 1 + random.Next(2);
            }

            foreach (var block in table.Blocks)
            {
                Print(block, figures);
                _row += random.Next(2);
            }
        }

        Finish(parts);
        return new Document("xlsx", [.. parts]);
    }

    private void Finish(List<DocumentPart> parts)
    {
        if (_cells.Count > 0)
        {
            parts.Add(new Table(_sheet, [.. _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]));
        }

        (_cells, _row) = ([], 0);
    }

    private void Print(FormBlock block, IReadOnlyDictionary<string, Figure> figures)
    {
        var labels = block.RowLeaves.Max(r => r.Header.Label.Length == 0 ? 0 : r.Path.Length);
        var lines = block.ColumnLeaves.Max(c => c.Path.Length);
        if (block.Heading is { } heading && _titled)
        {
            Add(_row++, 0, 1, labels + block.ColumnLeaves.Length, Label(heading));
        }

        if (labels > 0)
        {
            Merge(_row, 0, lines, labels, Label(block.Corner));
        }

        Headers(block.Columns, _row, labels, lines, down: true);
        _row += lines;
        if (labels > 0)
        {
            Headers(block.Rows, _row, 0, labels, down: false);
        }

        foreach (var codes in block.Codes)
        {
            foreach (var (column, code) in codes.Index())
            {
                edition.TryGetIndicator(code, out var indicator);
                _addresses[code] = Add(_row, labels + column, 1, 1, FigurePrinter.Print(figures[code], indicator!, random));
            }

            _row++;
        }
    }

    /// <summary>Prints headings from the outermost on; a leaf reaches to the answers. Returns how many leaves there were.</summary>
    private int Headers(IEnumerable<Header> headers, int row, int column, int depth, bool down)
    {
        var leaves = 0;
        foreach (var header in headers)
        {
            var (at, left) = down ? (row, column + leaves) : (row + leaves, column);
            if (header.Children.IsEmpty)
            {
                leaves++;
                Merge(at, left, down ? depth : 1, down ? 1 : depth, Label(header));
                continue;
            }

            var inside = down ? Headers(header.Children, at + 1, left, depth - 1, down) : Headers(header.Children, at, left + 1, depth - 1, down);
            leaves += inside;
            Merge(at, left, down ? 1 : inside, down ? inside : 1, Label(header));
        }

        return leaves;
    }

    /// <summary>A merged cell, or its text followed by blanks, as a workbook becomes when it is saved as CSV.</summary>
    private void Merge(int row, int column, int rows, int columns, string text)
    {
        if (_merged)
        {
            Add(row, column, rows, columns, text);
            return;
        }

        for (var i = 0; i < rows * columns; i++)
        {
            Add(row + (i / columns), column + (i % columns), 1, 1, i == 0 ? text : string.Empty);
        }
    }

    private string Add(int row, int column, int rows, int columns, string text)
    {
        var at = $"{_sheet}!R{row + 1}C{column + 1}";
        _cells.Add(new Cell(row, column, rows, columns, text, at));
        return at;
    }

    private string Label(Header header)
    {
        if (!_varied)
        {
            return header.Label;
        }

        var text = Pick([header.Label, .. header.Variants]);
        return random.Next(5) switch
        {
            0 => $" {text}　",
            1 when text.Length > 4 => text.Insert(4, "\n"),
            2 => text.Replace('（', '(').Replace('）', ')').Replace('，', ','),
            3 => $"{text}：",
            _ => text,
        };
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
