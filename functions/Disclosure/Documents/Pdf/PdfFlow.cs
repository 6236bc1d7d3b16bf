using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Documents.Pdf;

/// <summary>The pages as one text: tables and paragraphs in reading order, those that a page break cuts made whole.</summary>
internal sealed partial class PdfFlow
{
    private const double Indent = 1.2;
    private const double WideGap = 1.35;
    private const double OtherSize = 0.15;
    private const int LongLine = 15;

    /// <summary>One line in so many may reach beyond the text, as running heads do.</summary>
    private const int Outliers = 10;

    private readonly Reading _reading;
    private readonly double _left;
    private readonly double _right;
    private PdfTable? _table;
    private string _text = string.Empty;
    private string _at = string.Empty;
    private PdfLine? _last;
    private int _paragraphs;
    private double _gap;

    private PdfFlow(Reading reading, IReadOnlyList<PdfLine> lines)
    {
        _reading = reading;
        var body = lines.Where(line => line.Turn == 0 && line.Text.Length >= LongLine).DefaultIfEmpty(new PdfLine("-", 0, 0, 0, 0, 0, 0)).ToList();
        (_left, _right) = (body.Min(line => line.Left), body.Select(line => line.Right).Order().ElementAt(body.Count - 1 - (body.Count / Outliers)));
    }

    /// <summary>Reads the pages into the parts of <paramref name="reading"/>.</summary>
    public static void Read(IReadOnlyList<PdfPage> pages, Reading reading)
    {
        var placed = pages.Select(page => (Page: page, Placed: PdfPlacing.Place(page, reading))).Select(item => new PdfPageText(
            item.Page.Number, item.Page.Height, PdfLines.Of(item.Placed.Others, false), item.Placed.Tables)).ToList();
        var kept = PdfFurniture.Without(placed);
        var flow = new PdfFlow(reading, [.. kept.SelectMany(page => page.Lines)]);
        foreach (var page in kept)
        {
            flow.ReadPage(page);
        }

        flow.EndParagraph();
        flow.EndTable();
    }

    private void ReadPage(PdfPageText page)
    {
        _paragraphs = 0;
        _gap = MedianGap(page.Lines);
        var isFirst = true;
        var items = page.Lines.Select(line => (Top: line.Turn == 0 ? line.Y : double.MinValue, Line: (PdfLine?)line, Table: (PdfTable?)null))
            .Concat(page.Tables.Select(item => (item.Top, (PdfLine?)null, (PdfTable?)item.Table)))
            .OrderByDescending(item => item.Top);
        foreach (var (_, line, table) in items)
        {
            if (table is not null)
            {
                EndParagraph();
                AddTable(table, isFirst);
            }
            else if (line is not null)
            {
                EndTable();
                AddLine(line, page.Number, isFirst);
            }

            isFirst = false;
        }
    }

    private void AddTable(PdfTable table, bool isFirst)
    {
        if (isFirst && _table?.With(table) is { } whole)
        {
            _table = whole;
            return;
        }

        EndTable();
        _table = table;
    }

    private void EndTable()
    {
        if (_table is { } table)
        {
            var builder = new TableBuilder(_reading, table.At);
            foreach (var cell in table.Cells)
            {
                builder.Add(cell.Row, cell.Column, cell.Text, cell.At, cell.RowSpan, cell.ColumnSpan);
            }

            builder.Finish();
            _table = null;
        }
    }

    private void AddLine(PdfLine line, int page, bool isFirst)
    {
        if (_last is { } last && Goes(last, line, isFirst))
        {
            _text += PdfLines.Joint(last, line, 0) + line.Text;
        }
        else
        {
            EndParagraph();
            _at = string.Create(CultureInfo.InvariantCulture, $"page {page} paragraph {++_paragraphs}");
            _text = line.Text;
        }

        _last = line;
    }

    /// <summary>Whether a line goes on with the paragraph: it is set like it, and it had no room on the line before.</summary>
    private bool Goes(PdfLine last, PdfLine line, bool isFirst) =>
        last.Turn == line.Turn
        && !Heading().IsMatch(line.Text)
        && Math.Abs(last.Size - line.Size) <= OtherSize * last.Size
        && (isFirst || last.Y - line.Y <= Math.Max(WideGap * _gap, 1.2 * line.Size))
        && line.Left <= _left + (Indent * line.Size)
        && line.FirstWidth > _right - last.Right - (0.5 * last.Size);

    private void EndParagraph()
    {
        _reading.AddParagraph(_at, _text);
        (_last, _text) = (null, string.Empty);
    }

    private static double MedianGap(IReadOnlyList<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (line, next) => line.Y - next.Y).Where(gap => gap > 0).Order().ToList();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }

    /// <summary>A heading numbered as chapters are stands alone, however its line ends.</summary>
    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
