using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Tests.Submissions;

/// <summary>Prints figures into the form's own grids, in one of the many ways offices do.</summary>
/// <param name="edition">Whose grids.</param>
/// <param name="random">Decides on the way.</param>
/// <param name="texts">Paragraphs by chapter, for a whole report with the headings of the chapters; none for the grids alone.</param>
internal sealed class GridPrinter(Edition edition, Random random, IReadOnlyDictionary<string, string[]>? texts = null)
{
    private readonly int _merging = random.Next(3);
    private readonly bool _joined = random.Next(4) == 0;
    private readonly bool _paged = random.Next(3) == 0;
    private readonly bool _local = random.Next(3) == 0;
    private readonly List<Figure> _added = [];
    private int _page;
    private readonly bool _titled = random.Next(2) == 0;
    private readonly bool _oneSheet = random.Next(2) == 0;
    private readonly bool _varied = random.Next(2) == 0;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private List<Cell> _cells = [];
    private string _sheet = "表";
    private int _row;

    /// <summary>Where each indicator was printed.</summary>
    public IReadOnlyDictionary<string, string> Addresses => _addresses;

    /// <summary>What was printed in rows the form does not have, in order.</summary>
    public IReadOnlyList<Figure> Added => _added;

    public Document Print(IReadOnlyDictionary<string, Figure> figures)
    {
        var parts = new List<DocumentPart>();
        foreach (var chapter in edition.Chapters)
        {
            if (texts is not null)
            {
                Finish(parts);
                var lines = texts.GetValueOrDefault(chapter.Number, []);
                parts.AddRange(lines.Prepend(Heading(chapter)).Select(line => new Paragraph("报告", line)));
            }

            PrintTables(chapter, figures, parts);
        }

        Finish(parts);
        return new Document("xlsx", [.. parts]);
    }

    private void PrintTables(Chapter chapter, IReadOnlyDictionary<string, Figure> figures, List<DocumentPart> parts)
    {
        foreach (var table in edition.Tables.Where(t => t.Chapter == chapter.Number && !t.Blocks.IsEmpty))
        {
            if (!_oneSheet)
            {
                Finish(parts);
                _sheet = table.Id;
            }

            if (_titled && texts is null)
            {
                Add(_row, 0, 1, 5, Heading(chapter));
                _row += 1 + random.Next(2);
            }

            foreach (var block in table.Blocks)
            {
                Print(block, figures, parts);
                _row += random.Next(2);
            }
        }
    }

    /// <summary>A heading that says there is nothing (无…) is the text of its chapter too.</summary>
    private string Heading(Chapter chapter) => $"{chapter.Number}、{Pick([chapter.Title.Zh, .. chapter.Variants.Where(v => texts is null || v[0] != '无')])}";

    private void Finish(List<DocumentPart> parts)
    {
        if (_cells.Count > 0)
        {
            parts.Add(new Table(_sheet, [.. _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]));
        }

        (_cells, _row) = ([], 0);
    }

    private void Print(FormBlock block, IReadOnlyDictionary<string, Figure> figures, List<DocumentPart> parts)
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
        var cut = _paged ? random.Next(block.Codes.Length) : -1;
        if (labels > 0)
        {
            Labels(block, labels, cut < 0 ? block.Codes.Length : cut);
        }

        foreach (var (row, codes) in block.Codes.Index())
        {
            if (row == cut)
            {
                TurnPage(parts);
                if (random.Next(2) == 0)
                {
                    Headers(block.Columns, 0, labels, lines, down: true);
                    _row = lines;
                }

                if (labels > 0)
                {
                    Labels(block, labels, block.Codes.Length - cut, cut);
                }
            }

            foreach (var (column, code) in codes.Index())
            {
                edition.TryGetIndicator(code, out var indicator);
                _addresses[code] = Add(_row, labels + column, 1, 1, FigurePrinter.Print(figures[code], indicator!, random));
            }

            _row++;
        }

        if (_local && labels > 0)
        {
            PrintLocal(block, labels);
        }
    }

    /// <summary>A row a province added, below the form's own.</summary>
    private void PrintLocal(FormBlock block, int labels)
    {
        Merge(_row, 0, 1, labels, "其他主动公开文件");
        foreach (var column in Enumerable.Range(0, block.ColumnLeaves.Length))
        {
            var at = Add(_row, labels + column, 1, 1, $"{column + 1}");
            _added.Add(Figure.OfValue(column + 1, at));
        }

        _row++;
    }

    /// <summary>The labels of some rows: merged groups before them, or each with its groups in one cell.</summary>
    private void Labels(FormBlock block, int depth, int count, int first = 0)
    {
        if (!_joined && first == 0 && count == block.RowLeaves.Length)
        {
            Headers(block.Rows, _row, 0, depth, down: false);
            return;
        }

        for (var row = 0; row < count; row++)
        {
            var path = block.RowLeaves[first + row].Path;
            if (_joined)
            {
                Merge(_row + row, 0, 1, depth, string.Concat(path.Select(h => h.Label)));
                continue;
            }

            for (var group = 0; group < path.Length - 1; group++)
            {
                var isFirst = row == 0 || block.RowLeaves[first + row - 1].Path.ElementAtOrDefault(group) != path[group];
                Add(_row + row, group, 1, 1, isFirst ? path[group].Label : string.Empty);
            }

            Merge(_row + row, path.Length - 1, 1, depth - path.Length + 1, Label(path[^1]));
        }
    }

    private void TurnPage(List<DocumentPart> parts)
    {
        Finish(parts);
        _sheet = $"{_sheet.Split('-')[0]}-{++_page}";
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

    /// <summary>
    /// A merged cell; its text followed by blanks, as a workbook becomes when it is saved as CSV; or its text in each cell
    /// it covered, as web pages and conversions leave it.
    /// </summary>
    private void Merge(int row, int column, int rows, int columns, string text)
    {
        if (_merging == 0)
        {
            Add(row, column, rows, columns, text);
            return;
        }

        for (var i = 0; i < rows * columns; i++)
        {
            Add(row + (i / columns), column + (i % columns), 1, 1, i == 0 || _merging == 2 ? text : string.Empty);
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
