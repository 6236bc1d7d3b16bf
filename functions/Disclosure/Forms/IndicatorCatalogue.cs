using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>Every indicator of every edition by its code, so that a figure of any year can be understood and compared.</summary>
public sealed class IndicatorCatalogue
{
    private readonly ImmutableSortedDictionary<string, IndicatorEntry> _byCode;

    private IndicatorCatalogue(ImmutableArray<IndicatorEntry> entries)
    {
        Entries = entries;
        _byCode = entries.ToImmutableSortedDictionary(e => e.Code, e => e, StringComparer.Ordinal);
    }

    /// <summary>All entries in printed order: those of the latest edition, then those only older ones have.</summary>
    public ImmutableArray<IndicatorEntry> Entries { get; }

    /// <summary>Builds the catalogue.</summary>
    public static IndicatorCatalogue Of(Definitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var rules = definitions.Editions.Reverse()
            .SelectMany(e => e.Rules)
            .SelectMany(r => r.Condition.References.Select(f => (f.Indicator.Code, r.Id)))
            .Distinct()
            .ToLookup(r => r.Code, r => r.Id, StringComparer.Ordinal);
        return new IndicatorCatalogue(
        [
            .. definitions.Editions.Reverse()
                .SelectMany(e => e.Tables.SelectMany(t => t.Indicators.Select(i => new IndicatorPlace(e, t, i))))
                .GroupBy(p => p.Indicator.Code, StringComparer.Ordinal)
                .Select(p => new IndicatorEntry { Code = p.Key, Places = [.. p], Rules = [.. rules[p.Key]] }),
        ]);
    }

    /// <summary>The entry of a code; null when no edition has it.</summary>
    public IndicatorEntry? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byCode.GetValueOrDefault(code);
    }
}
