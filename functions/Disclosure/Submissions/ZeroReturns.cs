using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>The marks of a document that say a table has no case (零报告).</summary>
internal sealed class ZeroReturns(Edition edition)
{
    private readonly Dictionary<string, (ZeroMark Mark, int Order, string At)> _marks = new(StringComparer.Ordinal);

    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    /// <summary>Addresses of the blank cells a mark answered.</summary>
    public IReadOnlySet<string> Answered => _answered;

    /// <summary>Takes a mark that is set.</summary>
    public void Add(ZeroMark mark, int order, string at) => _marks.TryAdd(mark.Table, (mark, order, at));

    /// <summary>
    /// Answers every blank of a marked table with 0, read where the mark stands. A mark beside figures above 0 answers
    /// nothing: which of the two is meant, only the unit knows.
    /// </summary>
    /// <returns>The tables answered, and a finding for each contradiction with the order of its figure's table.</returns>
    public IEnumerable<(string Table, int Order, Finding? Finding)> Answer(Dictionary<string, Figure> figures)
    {
        foreach (var (mark, order, at) in _marks.Values)
        {
            var table = edition.Tables.First(t => t.Id == mark.Table);
            var cases = table.Indicators.Where(i => IsCase(figures.GetValueOrDefault(i.Code))).ToArray();
            if (cases.Length > 0)
            {
                yield return (table.Id, order, Contradiction(mark, at, cases, figures[cases[0].Code]));
                continue;
            }

            foreach (var indicator in table.Indicators.Where(i => figures.GetValueOrDefault(i.Code) is not { IsAnswered: true }))
            {
                var blank = figures.GetValueOrDefault(indicator.Code);
                if (blank?.At is { } cell)
                {
                    _answered.Add(cell);
                }

                figures[indicator.Code] = Figure.OfValue(0, at, note: blank?.Note);
            }

            yield return (table.Id, order, null);
        }
    }

    private static bool IsCase(Figure? figure) => figure is { State: FigureState.Word } or { Value: not 0 and not null };

    private static Finding Contradiction(ZeroMark mark, string at, Indicator[] cases, Figure first) => FindingCodes.ZeroMarkContradicted.At(
        first.At,
        FigureText.Print(first),
        "0",
        indicator: cases[0].Code,
        arguments: [("label", LabelList.Of(cases)), ("mark", mark.Label), ("other", at)]);
}
