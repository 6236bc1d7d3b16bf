using System.Text;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>
/// A whole report as CSV, as a spreadsheet saves it: title, preface, chapters with their texts and the tables as the form
/// prints them. Rows can be changed before it is written.
/// </summary>
internal sealed class PrintedFiling
{
    private readonly List<string[]> _rows = [];
    private readonly Dictionary<string, (int Row, int Column)> _places = new(StringComparer.Ordinal);

    /// <summary>Prints a filing; the figures of the supplementary list stand in its texts or nowhere.</summary>
    public PrintedFiling(CleanFiling filing, Edition? form = null)
    {
        var edition = form ?? filing.Edition;
        Line(FormattableString.Invariant($"{filing.Unit.Unit.Name.Zh}{filing.Year}年政府信息公开工作年度报告"));
        Text(filing, Passage.Preface);
        foreach (var chapter in edition.Chapters)
        {
            Line($"{chapter.Number}、{chapter.Title.Zh}");
            Text(filing, chapter.Number);
            foreach (var block in edition.Tables.Where(t => t.Chapter == chapter.Number).SelectMany(t => t.Blocks))
            {
                Print(block, filing.Figures);
            }
        }
    }

    /// <summary>The file.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(string.Concat(_rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n")));

    /// <summary>The address of an indicator's cell.</summary>
    public string At(string indicator) => At(_places[indicator]);

    /// <summary>The address of the row that begins with a text.</summary>
    public string AtText(string start) => At((Find(start), 0));

    /// <summary>Puts something else into an indicator's cell.</summary>
    public PrintedFiling With(string indicator, string text)
    {
        _rows[_places[indicator].Row][_places[indicator].Column] = text;
        return this;
    }

    /// <summary>Puts a text in the place of another, wherever it stands.</summary>
    public PrintedFiling With(Func<string, string> change)
    {
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = change(row[i]);
            }
        }

        return this;
    }

    /// <summary>Takes the row out that begins with a text, and what follows it up to another.</summary>
    public PrintedFiling Without(string start, string end)
    {
        var from = Find(start);
        _rows.RemoveRange(from, Find(end) - from);
        return this;
    }

    /// <summary>Runs the cells of a row together, from an indicator's to the end.</summary>
    public PrintedFiling Joined(string indicator)
    {
        var (row, column) = _places[indicator];
        _rows[row] = [.. _rows[row][..column], string.Concat(_rows[row][column..])];
        return this;
    }

    private static string At((int Row, int Column) place) => FormattableString.Invariant($"line {place.Row + 1} column {place.Column + 1}");

    private int Find(string start) => _rows.FindIndex(row => row[0].StartsWith(start, StringComparison.Ordinal));

    private void Line(string text) => _rows.Add([text]);

    private void Text(CleanFiling filing, string chapter)
    {
        foreach (var line in filing.Texts.GetValueOrDefault(chapter)?.Split('\n') ?? [])
        {
            Line(line);
        }
    }

    private void Print(FormBlock block, IReadOnlyDictionary<string, Figure> figures)
    {
        var layout = GridLayout.Of(block);
        var grid = Enumerable.Range(0, layout.Rows).Select(_ => Enumerable.Repeat(string.Empty, layout.Columns).ToArray()).ToArray();
        foreach (var cell in layout.Cells)
        {
            grid[cell.Row][cell.Column] = cell.Indicator is { } code ? FigureText.Print(figures.GetValueOrDefault(code) ?? Figure.Blank()) : cell.Text;
            if (cell.Indicator is not null)
            {
                _places[cell.Indicator] = (_rows.Count + cell.Row, cell.Column);
            }
        }

        _rows.AddRange(grid);
    }
}
