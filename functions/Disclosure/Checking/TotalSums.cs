using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Templates;

namespace Disclosure.Checking;

/// <summary>Totals of a form computed from their parts, where a file has a formula and no result.</summary>
/// <param name="edition">The edition.</param>
/// <param name="figures">What was read.</param>
/// <param name="uncomputed">Addresses of formulas without a result.</param>
internal sealed class TotalSums(Edition edition, ImmutableSortedDictionary<string, Figure> figures, IReadOnlySet<string> uncomputed)
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Indicator>> _totals = DerivedFigures.Totals(edition);

    /// <summary>Codes of the totals without a result.</summary>
    public IEnumerable<string> Open => _totals.Keys.Where(IsOpen);

    /// <summary>A total, blank when all its parts are; null when a part is no number or has no result itself.</summary>
    public Figure? Of(string code)
    {
        var (sum, isAnswered) = (0m, false);
        foreach (var part in _totals[code])
        {
            var figure = IsOpen(part.Code) ? Of(part.Code) : figures.GetValueOrDefault(part.Code);
            if (figure is null or { State: FigureState.Word } or { Word: Figure.LowerBound } || (!figure.IsAnswered && uncomputed.Contains(figure.At ?? string.Empty) && !_totals.ContainsKey(part.Code)))
            {
                return null;
            }

            sum += figure.Value ?? 0;
            isAnswered |= figure.Value is not null;
        }

        var at = figures[code].At;
        return isAnswered ? Figure.OfValue(sum, at) : Figure.Blank(at);
    }

    /// <summary>Whether a total cannot be known because one of its parts, or a part of such a part, is among the codes.</summary>
    public bool RestsOn(string code, IReadOnlySet<string> codes) =>
        _totals[code].Any(part => codes.Contains(part.Code) || (IsOpen(part.Code) && RestsOn(part.Code, codes)));

    private bool IsOpen(string code) =>
        _totals.ContainsKey(code) && figures.GetValueOrDefault(code) is { IsAnswered: false, At: { } at } && uncomputed.Contains(at);
}
