using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Reports.Workbooks;

namespace Disclosure.Templates;

/// <summary>
/// Writes the cells that fill themselves in: totals, and what follows from last year. A formula shows nothing while
/// everything it depends on is empty, so that an untouched template answers nothing.
/// </summary>
/// <param name="request">What the template is made for.</param>
/// <param name="reference">The reference of an indicator's cell on the same sheet.</param>
internal sealed class DerivedCells(TemplateRequest request, Func<string, string> reference)
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Indicator>> _totals = DerivedFigures.Totals(request.Edition);
    private readonly ImmutableSortedDictionary<string, CarriedFigure> _carried = DerivedFigures.Carried(request.Edition);

    /// <summary>Whether a figure is a total, which nobody enters.</summary>
    public bool IsTotal(string code) => _totals.ContainsKey(code);

    /// <summary>Writes a cell that fills itself in; false for one that a person fills in.</summary>
    public bool TryAdd(SheetGrid cells, string code, int row, int column, int span)
    {
        if (_totals.TryGetValue(code, out var parts))
        {
            var range = CellRanges.Of(parts.Select(p => reference(p.Code)));
            cells.Formula(row, column, $"IF(COUNT({range})=0,\"\",SUM({range}))", Now(code), TemplateStyles.Total, span);
            return true;
        }

        if (Carried(code) is not { } carried)
        {
            return false;
        }

        var figures = carried.Figure.ThisYear.ToArray();
        if (figures.Length == 0)
        {
            cells.Number(row, column, carried.Value, TemplateStyles.Carried, span);
        }
        else
        {
            var terms = string.Concat(figures.Select(f => $"{(f.Sign < 0 ? '-' : '+')}N({reference(f.Code)})"));
            var count = string.Join(',', figures.Select(f => reference(f.Code)));
            cells.Formula(row, column, $"IF(COUNT({count})=0,\"\",{FigureText.Digits(carried.Value)}{terms})", null, TemplateStyles.Carried, span);
        }

        return true;
    }

    /// <summary>What last year gives for a figure. A negative number of documents is last year's mistake, and no help.</summary>
    private (CarriedFigure Figure, decimal Value)? Carried(string code) =>
        _carried.TryGetValue(code, out var figure) && figure.FromLastYear(request.LastYear) is { } value and >= 0 ? (figure, value) : null;

    /// <summary>What a cell shows in the untouched template; null for nothing.</summary>
    private decimal? Now(string code)
    {
        if (!_totals.TryGetValue(code, out var parts))
        {
            return Carried(code) is { } carried && !carried.Figure.ThisYear.Any() ? carried.Value : null;
        }

        var known = parts.Select(p => Now(p.Code)).OfType<decimal>().ToArray();
        return known.Length == 0 ? null : known.Sum();
    }
}
