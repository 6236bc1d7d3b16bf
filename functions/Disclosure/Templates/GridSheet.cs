using Disclosure.Documents.Xlsx;
using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>
/// A table of the form as it is printed. To the right, for the screen only: the unit of money of an amount, then the
/// last year's figures and the instructions.
/// </summary>
internal sealed class GridSheet
{
    /// <summary>Rows over the first grid: the title, whose form and until when.</summary>
    private const int HeadRows = 2;

    /// <summary>Characters of a row heading that fit into one line.</summary>
    private const int LongestLine = 22;

    /// <summary>Points of a row with a heading of two lines.</summary>
    private const double TwoLines = 34;

    private readonly TemplateRequest _request;
    private readonly FormTable _table;
    private readonly AnswerHelp _help;
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, (int Row, int Column)> _places = new(StringComparer.Ordinal);
    private readonly DerivedCells _derived;
    private readonly int _width;
    private readonly int _side;

    private GridSheet(TemplateRequest request, FormTable table)
    {
        _request = request;
        _table = table;
        _help = new AnswerHelp(request);
        _indicators = table.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _derived = new DerivedCells(request, code => CellReference.Format(_places[code].Row, _places[code].Column));
        var layouts = table.Blocks.Select(GridLayout.Of).ToArray();
        _width = layouts.Max(l => l.Columns);
        _side = layouts[0].Cells.FirstOrDefault(c => c.Kind == GridCellKind.Corner)?.ColumnSpan ?? 0;
    }

    private int LastYearColumn => _width + 1;

    private int HelpColumn => LastYearColumn + (_request.LastYear is null ? 0 : _table.Blocks.Max(b => b.ColumnLeaves.Length));

    public static TemplateSheet Write(TemplateRequest request, FormTable table) => new GridSheet(request, table).Write();

    private TemplateSheet Write()
    {
        var sheet = new TemplateSheet($"表{_table.Chapter}")
        {
            Widths =
            [
                .. Enumerable.Range(0, _width).Select(c => c >= _side ? FigureWidth : c == _side - 1 ? 42 : 14),
                9,
                .. Enumerable.Repeat(11.0, HelpColumn - LastYearColumn),
                58,
            ],
            PrintedColumns = _table.Indicators.Any(IsMoney) ? _width + 1 : _width,
        };
        GuideSheet.AddHead(sheet, _request, $"{_table.Chapter}、{_table.Title.Zh}", _width);
        var mark = _request.Edition.Template?.ZeroMarks.FirstOrDefault(m => m.Table == _table.Id);
        if (mark is not null)
        {
            AddMark(sheet, mark);
        }

        Place(HeadRows + (mark is null ? 0 : 1));
        foreach (var block in _table.Blocks)
        {
            Add(sheet, block);
        }

        if (_table.Blocks is [var only])
        {
            var head = only.ColumnLeaves.Max(c => c.Path.Length);
            var top = _places.Values.Min(p => p.Row);
            sheet.Repeated = (top - head, top - 1);
            sheet.Frozen = (top, _side);
        }

        return sheet;
    }

    private double FigureWidth => _width - _side <= 4 ? 24 : _width - _side <= 8 ? 11 : 8.5;

    /// <summary>Where every answer will stand, before the first formula names one.</summary>
    private void Place(int top)
    {
        foreach (var layout in _table.Blocks.Select(GridLayout.Of))
        {
            foreach (var cell in layout.Cells.Where(c => c.Indicator is not null))
            {
                _places[cell.Indicator!] = (top + cell.Row, cell.Column);
            }

            top += layout.Rows;
        }
    }

    private void AddMark(TemplateSheet sheet, ZeroMark mark)
    {
        var row = sheet.Cells.NextRow;
        var (yes, columns) = (_request.Edition.Template!.Yes[0], _width - _side > 8 ? 2 : 1);
        sheet.Cells.Text(row, 0, mark.Label.Zh, TemplateStyles.Name, columns: _width - columns);
        sheet.Cells.Text(row, _width - columns, null, TemplateStyles.Answer, columns: columns);
        sheet.Restrict(row, _width - columns, AnswerRestriction.Choice("零报告", $"确实没有的，点选“{yes}”；有的，这里不用填。", yes));
    }

    private void Add(TemplateSheet sheet, FormBlock block)
    {
        var layout = GridLayout.Of(block);
        var top = sheet.Cells.NextRow;
        foreach (var cell in layout.Cells)
        {
            // A narrower grid reaches as far as the widest, as the form prints it.
            var span = cell.Column + cell.ColumnSpan == layout.Columns ? _width - cell.Column : cell.ColumnSpan;
            if (cell.Indicator is { } code)
            {
                AddAnswer(sheet, _indicators[code], top + cell.Row, cell.Column, span);
            }
            else
            {
                var style = cell.Kind is GridCellKind.RowHeader or GridCellKind.Corner ? TemplateStyles.SideHeading : TemplateStyles.Heading;
                sheet.Cells.Text(top + cell.Row, cell.Column, cell.Text, style, cell.RowSpan, span);
                if (cell.Kind == GridCellKind.RowHeader && span == 1 && cell.Text.Length > LongestLine)
                {
                    sheet.Cells.SetHeight(top + cell.Row, TwoLines);
                }
            }
        }

        AddReference(sheet, block, top, layout.Rows - block.RowLeaves.Length);
    }

    private void AddAnswer(TemplateSheet sheet, Indicator indicator, int row, int column, int span)
    {
        if (!_derived.TryAdd(sheet.Cells, indicator.Code, row, column, span))
        {
            sheet.Cells.Text(row, column, null, TemplateStyles.Answer, columns: span);
        }

        if (!_derived.IsTotal(indicator.Code))
        {
            sheet.Restrict(row, column, AnswerRestriction.Of(indicator, _table.Chapter != "二", _help.Prompt(indicator)));
        }

        if (IsMoney(indicator))
        {
            sheet.Cells.Text(row, _width, indicator.Measure, TemplateStyles.Answer);
            sheet.Restrict(row, _width, MoneyChoice.Restriction);
        }
    }

    /// <summary>Last year's figures and instructions beside the rows of a grid.</summary>
    private void AddReference(TemplateSheet sheet, FormBlock block, int top, int head)
    {
        sheet.Cells.Text(top, HelpColumn, _request.Edition.Template?.HelpHeading, TemplateStyles.Reference, rows: head);
        if (_request.LastYear is not null)
        {
            AddLastYear(sheet, block, top, head);
        }

        for (var row = 0; row < block.Codes.Length; row++)
        {
            sheet.Cells.Text(top + head + row, HelpColumn, _help.Row([.. block.Codes[row].Select(code => _indicators[code])]), TemplateStyles.ReferenceText);
        }
    }

    private void AddLastYear(TemplateSheet sheet, FormBlock block, int top, int head)
    {
        var leaves = block.ColumnLeaves;
        sheet.Cells.Text(top, LastYearColumn, _request.Edition.Template?.LastYearHeading, TemplateStyles.Reference, columns: leaves.Length);
        for (var column = 0; column < leaves.Length; column++)
        {
            // A label that stands under several groups (结果维持) says nothing without its group.
            var isAlone = leaves.Count(l => l.Header.Label == leaves[column].Header.Label) == 1;
            var label = string.Join('·', leaves[column].Path.Select(h => h.Label).TakeLast(isAlone ? 1 : 2));
            sheet.Cells.Text(top + 1, LastYearColumn + column, label, TemplateStyles.Reference, rows: head - 1);
            for (var row = 0; row < block.Codes.Length; row++)
            {
                sheet.Cells.Text(top + head + row, LastYearColumn + column, _help.LastYear(_indicators[block.Codes[row][column]]), TemplateStyles.Reference);
            }
        }
    }

    private static bool IsMoney(Indicator indicator) => MoneyChoice.Offers(indicator);
}
