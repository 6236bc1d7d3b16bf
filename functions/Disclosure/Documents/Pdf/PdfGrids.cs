namespace Disclosure.Documents.Pdf;

/// <summary>
/// The tables that the lines of a page mark off. Lines that touch belong to one table; its columns and rows are the
/// places of its lines, and a cell reaches as far as no line parts it from its neighbour.
/// </summary>
internal sealed class PdfGrids
{
    private const double Near = 2.5;

    /// <summary>Lines of a page once pieces are joined: each is compared with those it could touch. A page of tables has some 200.</summary>
    private const int MaxLines = 10_000;

    private readonly List<PdfRuling> _rulings;
    private readonly int[] _group;

    private PdfGrids(List<PdfRuling> rulings)
    {
        _rulings = rulings;
        _group = [.. Enumerable.Range(0, rulings.Count)];
    }

    /// <summary>The grids of a page from top to bottom.</summary>
    public static List<PdfGrid> Of(IEnumerable<PdfRuling> rulings, Reading reading)
    {
        var merged = Merge([.. rulings]);
        Reading.Within("rulings", reading.FileName, merged.Count, MaxLines);
        return new PdfGrids(merged).Find(reading);
    }

    /// <summary>Places that lie close together as one each, in their order.</summary>
    public static double[] Places(IEnumerable<double> places)
    {
        var found = new List<(double Sum, int Count, double Last)>();
        foreach (var place in places.Order())
        {
            if (found.Count > 0 && place - found[^1].Last <= Near)
            {
                found[^1] = (found[^1].Sum + place, found[^1].Count + 1, place);
            }
            else
            {
                found.Add((place, 1, place));
            }
        }

        return [.. found.Select(item => item.Sum / item.Count)];
    }

    /// <summary>Pieces of one line, and lines drawn twice, are one line.</summary>
    private static List<PdfRuling> Merge(List<PdfRuling> rulings)
    {
        var merged = new List<PdfRuling>();
        foreach (var direction in rulings.GroupBy(ruling => ruling.IsHorizontal))
        {
            var places = Places(direction.Select(ruling => ruling.At));
            foreach (var line in direction.GroupBy(ruling => Nearest(places, ruling.At)))
            {
                PdfRuling? open = null;
                foreach (var piece in line.OrderBy(ruling => ruling.From))
                {
                    if (open is { } last && piece.From <= last.To + Near)
                    {
                        open = last with { To = Math.Max(last.To, piece.To) };
                        continue;
                    }

                    if (open is { } closed)
                    {
                        merged.Add(closed);
                    }

                    open = piece with { At = places[line.Key] };
                }

                merged.Add(open!.Value);
            }
        }

        return merged;
    }

    private static int Nearest(double[] places, double place)
    {
        var at = Array.BinarySearch(places, place);
        at = at >= 0 ? at : ~at;
        return at == places.Length || (at > 0 && place - places[at - 1] < places[at] - place) ? at - 1 : at;
    }

    private List<PdfGrid> Find(Reading reading)
    {
        var vertical = Enumerable.Range(0, _rulings.Count).Where(i => !_rulings[i].IsHorizontal).OrderBy(i => _rulings[i].At).ToArray();
        var places = vertical.Select(i => _rulings[i].At).ToArray();
        for (var i = 0; i < _rulings.Count; i++)
        {
            if (_rulings[i] is { IsHorizontal: true } across)
            {
                var first = Array.BinarySearch(places, across.From - Near);
                for (var k = first < 0 ? ~first : first; k < places.Length && places[k] <= across.To + Near; k++)
                {
                    var upright = _rulings[vertical[k]];
                    if (across.At >= upright.From - Near && across.At <= upright.To + Near)
                    {
                        _group[Group(i)] = Group(vertical[k]);
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, _rulings.Count).GroupBy(Group, i => _rulings[i])
            .Select(group => PdfGrid.Of([.. group], reading)).OfType<PdfGrid>().OrderByDescending(grid => grid.Ys[0])];
    }

    private int Group(int i)
    {
        while (_group[i] != i)
        {
            i = _group[i] = _group[_group[i]];
        }

        return i;
    }
}
