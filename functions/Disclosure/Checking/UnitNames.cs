using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>Finds the unit a document names by code or name.</summary>
internal static class UnitNames
{
    /// <summary>A name shorter than this names nobody: 局, 街道.</summary>
    private const int ShortestName = 3;

    /// <summary>
    /// Whether a document that names itself so is the unit's: its code, its name, or one that ends with the other
    /// (平川区教育局, 区教育局). The government's own office reports as the government too (平川区人民政府, 平川区人民政府本级).
    /// </summary>
    public static bool Names(Unit unit, string declared)
    {
        var name = Normal(unit.Name.Zh);
        var said = Normal(declared);
        return said == unit.Code || AreAlike(name, said)
            || (unit.Kind == UnitKind.Office && AreAlike(Without(name, "办公室"), Without(Without(said, "本级"), "(本级)")));
    }

    /// <summary>The only unit of the year so named; the exact name goes before a part of it. Null when none or several are.</summary>
    public static Unit? Find(UnitTree units, int year, string declared)
    {
        if (units.Find(Normal(declared), year) is { } byCode)
        {
            return byCode;
        }

        var areas = units.Areas(year);
        var all = areas.Concat(areas.SelectMany(area => units.Children(area.Code, year))).DistinctBy(unit => unit.Code).ToArray();
        return all.FirstOrDefault(unit => Normal(unit.Name.Zh) == Normal(declared))
            ?? (all.Where(unit => Names(unit, declared)).Take(2).ToArray() is [var only] ? only : null);
    }

    private static bool AreAlike(string name, string said) => name == said
        || (Math.Min(name.Length, said.Length) >= ShortestName
            && (name.EndsWith(said, StringComparison.Ordinal) || said.EndsWith(name, StringComparison.Ordinal)));

    private static string Without(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;

    private static string Normal(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('（', '(').Replace('）', ')');
}
