using Disclosure.Forms;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>
/// Figures without a fault, and with what real ones hold: equal numbers in unrelated cells, small counts, jumps from zero,
/// blanks and 不适用 for nothing.
/// </summary>
internal sealed class CleanFigures(Edition edition, CleanUnit unit, IReadOnlyDictionary<string, Figure>? lastYear, Random random)
{
    private static readonly string[] Applicants = ["natural", "business", "research", "nonprofit", "legal", "other"];
    private static readonly string[] Groups = ["review", "direct_suit", "suit_after_review"];
    private static readonly string[] Sums = ["new", "carried_in", "handled", "carried_out"];
    private readonly SortedDictionary<string, Figure> _figures = new(StringComparer.Ordinal);

    /// <summary>All figures of a year.</summary>
    public static SortedDictionary<string, Figure> Of(Edition edition, CleanUnit unit, IReadOnlyDictionary<string, Figure>? lastYear, Random random)
    {
        var figures = new CleanFigures(edition, unit, lastYear, random);
        figures.Disclosure();
        figures.Requests();
        figures.Reviews();
        figures.Supplementary();
        return figures._figures;
    }

    private bool Has(string code) => edition.TryGetIndicator(code, out _);

    private decimal Last(string code) => lastYear?.GetValueOrDefault(code)?.Value ?? 0;

    private void Set(string code, decimal value) => _figures[code] = Figure.OfValue(value, FormattableString.Invariant($"表!A{_figures.Count + 1}"));

    /// <summary>A count of the unit's size: near last year's, sometimes none, sometimes from none to many.</summary>
    private int Count(string code, int scale)
    {
        var last = (int)Last(code);
        return random.Next(10) switch
        {
            < 5 when last > 0 => Math.Max(0, last + random.Next(-last / 3, (last / 2) + 2)),
            < 7 => 0,
            7 => random.Next(1, 10),
            _ when last > 0 => random.Next(last / 2, (last * 2) + 2),
            _ => random.Next(scale + 1),
        };
    }

    private int Coincidence(int count)
    {
        var others = _figures.Values.Where(f => f.Value > 0).Select(f => f.Value!.Value).Where(v => v == decimal.Truncate(v) && v < 100_000).ToArray();
        return random.Next(12) == 0 && others.Length > 0 ? (int)others[random.Next(others.Length)] : count;
    }

    private void Disclosure()
    {
        foreach (var code in edition.Indicators.Select(i => i.Code).Where(c => c.StartsWith("regulations_", StringComparison.Ordinal)))
        {
            Set(code, 0);
        }

        if (edition.Id == "2019")
        {
            var published = random.Next(8);
            Set("normative_documents_made", random.Next(published + 3));
            Set("normative_documents_published", published);
            Set("normative_documents_public", published + random.Next(40));
            foreach (var row in (string[])["permits", "other_services", "penalties", "coercive_measures", "fees"])
            {
                ItemsOfLastYear(row);
            }

            var items = random.Next(3) == 0 ? random.Next(300) : 0;
            Set("procurement_items", items);
            Set("procurement_amount", items * random.Next(1, 900_000) / 1000m);
            return;
        }

        var repealed = random.Next(4) == 0 ? random.Next(1 + (int)Last("normative_documents_in_force")) : 0;
        var issued = random.Next(6);
        Set("normative_documents_issued", issued);
        Set("normative_documents_repealed", repealed);
        Set("normative_documents_in_force", Last("normative_documents_in_force") + issued - (lastYear is null ? 0 : repealed));
        foreach (var row in (string[])["permits", "penalties", "coercive_measures"])
        {
            Set($"{row}_decisions", Coincidence(Count($"{row}_decisions", unit.Scale)));
        }

        var fees = Last("fees_amount");
        Set("fees_amount", fees > 0 ? decimal.Round(fees * random.Next(60, 160) / 100m, 6) : random.Next(3) == 0 ? random.Next(1, unit.Scale * 1000) / 1000m : 0);
    }

    /// <summary>The items of last year follow from last year's report; how they changed is a number, a word or nothing.</summary>
    private void ItemsOfLastYear(string row)
    {
        var items = lastYear is null ? random.Next(Math.Min(unit.Scale, 400) + 1)
            : Last($"{row}_items_last_year") + (lastYear.GetValueOrDefault($"{row}_change")?.Value ?? 0);
        var change = random.Next(Math.Max(-(int)items, -9), 10);
        Set($"{row}_items_last_year", items);
        Set($"{row}_change", random.Next(2) == 0 ? 0 : change);
        if (row != "fees")
        {
            Set($"{row}_decisions", Coincidence(Count($"{row}_decisions", unit.Scale)));
        }
    }

    private void Requests()
    {
        var rows = edition.Indicators.Select(i => i.Code)
            .Where(c => c.StartsWith("requests_", StringComparison.Ordinal) && c.EndsWith("_natural", StringComparison.Ordinal))
            .Select(c => c["requests_".Length..^"_natural".Length]).ToArray();
        var results = rows.Except(Sums).ToArray();
        foreach (var column in Applicants)
        {
            var carriedIn = Last($"requests_carried_out_{column}");
            var received = column == "natural" || random.Next(4) == 0 ? Count($"requests_new_{column}", Math.Min(unit.Scale, 900)) : 0;
            var all = (int)(carriedIn + received);
            var open = random.Next(3) == 0 ? Math.Min(all, random.Next(6)) : 0;
            foreach (var row in results)
            {
                Set($"requests_{row}_{column}", 0);
            }

            for (var left = all - open; left > 0;)
            {
                var (row, part) = (results[random.Next(3) == 0 ? random.Next(results.Length) : 0], random.Next(1, left + 1));
                Set($"requests_{row}_{column}", _figures[$"requests_{row}_{column}"].Value!.Value + part);
                left -= part;
            }

            Set($"requests_new_{column}", received);
            Set($"requests_carried_in_{column}", carriedIn);
            Set($"requests_handled_{column}", all - open);
            Set($"requests_carried_out_{column}", open);
        }

        foreach (var row in rows)
        {
            Set($"requests_{row}_total", Applicants.Sum(column => _figures[$"requests_{row}_{column}"].Value!.Value));
        }

        if (_figures["requests_new_total"].Value == 0 && _figures["requests_handled_total"].Value == 0 && random.Next(3) == 0)
        {
            Leave("requests_");
        }
    }

    private void Reviews()
    {
        foreach (var group in Groups)
        {
            var total = 0;
            foreach (var result in (string[])["upheld", "corrected", "other", "pending"])
            {
                var count = random.Next(6) == 0 ? random.Next(1, 4) : 0;
                Set($"{group}_{result}", count);
                total += count;
            }

            Set($"{group}_total", total);
        }
    }

    private void Supplementary()
    {
        if (random.Next(3) == 0)
        {
            return;
        }

        Set("disclosed_items", Coincidence(Count("disclosed_items", unit.Scale * 10)));
        Set("reception_visits", Count("reception_visits", unit.Scale));
        Set("consulting_calls", Coincidence(Count("consulting_calls", unit.Scale)));
        Set("policy_reposts", Coincidence(Count("policy_reposts", unit.Scale)));
        Set("media_accounts", random.Next(1, 9));
        Set("media_active", random.Next((int)_figures["media_accounts"].Value!.Value + 1));
        var (answered, pending) = (Count("messages_answered", unit.Scale), random.Next(4));
        Set("messages_answered", answered);
        Set("messages_pending", pending);
        Set("messages_received", answered + pending);
        if (Has("public_services"))
        {
            Set("public_services", Coincidence(random.Next(200)));
        }
    }

    /// <summary>A clerk with nothing to report leaves the table empty, or says that it does not apply.</summary>
    private void Leave(string prefix)
    {
        var blank = random.Next(2) == 0;
        foreach (var code in _figures.Keys.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).ToArray())
        {
            _figures[code] = blank ? Figure.Blank(_figures[code].At) : Figure.NotApplicable(_figures[code].At);
        }
    }
}
