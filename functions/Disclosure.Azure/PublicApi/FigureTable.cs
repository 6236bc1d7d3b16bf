using System.Collections.Immutable;
using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>The figures of an edition in the order of <see cref="FigureRow.All"/>, found by indicator without a look at all of them.</summary>
internal sealed class FigureTable
{
    private readonly ImmutableArray<FigureRow> _rows;
    private readonly ILookup<string, int> _byIndicator;

    /// <summary>Lays out a report.</summary>
    public FigureTable(Report report)
    {
        Report = report;
        _rows = [.. FigureRow.All(report)];
        _byIndicator = Enumerable.Range(0, _rows.Length).ToLookup(i => _rows[i].Indicator, StringComparer.Ordinal);
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The figures asked for, each with how many of the edition come before it.</summary>
    /// <param name="indicators">Codes of indicators; none for all.</param>
    /// <param name="units">Codes of units, or of the area; none for all.</param>
    /// <param name="offset">How many figures of the edition to pass over.</param>
    public IEnumerable<(int Index, FigureRow Row)> Find(ImmutableArray<string> indicators, ImmutableArray<string> units, int offset)
    {
        var places = indicators.IsEmpty
            ? Enumerable.Range(0, _rows.Length).Skip(offset)
            : indicators.Distinct(StringComparer.Ordinal).SelectMany(i => _byIndicator[i]).Where(i => i >= offset).Order();
        return places.Where(i => units.IsEmpty || units.Contains(_rows[i].Unit, StringComparer.Ordinal)).Select(i => (i, _rows[i]));
    }
}
