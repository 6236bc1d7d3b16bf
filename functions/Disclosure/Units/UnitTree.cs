using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Units;

/// <summary>The reporting units of all years, read from <c>seeds/units/</c>.</summary>
public sealed class UnitTree
{
    private readonly ImmutableArray<Unit> _units;
    private readonly ILookup<string, Unit> _byCode;
    private readonly ILookup<string?, Unit> _byParent;

    private UnitTree(ImmutableArray<Unit> units, string hash)
    {
        _units = units;
        _byCode = units.ToLookup(u => u.Code, StringComparer.Ordinal);
        _byParent = units.ToLookup(u => u.Parent, StringComparer.Ordinal);
        Hash = hash;
    }

    /// <summary>SHA-256 over the canonical JSON of all units.</summary>
    public string Hash { get; }

    /// <summary>The unit of that code in that year, or null.</summary>
    public Unit? Find(string code, int year) => _byCode[code].FirstOrDefault(u => u.Exists(year));

    /// <summary>The children of an area in that year, ordered by code; in or out of its sum.</summary>
    public ImmutableArray<Unit> Children(string area, int year) => [.. _byParent[area].Where(u => u.Exists(year))];

    /// <summary>The areas of that year, children before parents.</summary>
    public ImmutableArray<Unit> Areas(int year) =>
        [.. _units.Where(u => u.IsArea && u.Exists(year)).OrderByDescending(u => Depth(u, year))];

    /// <summary>Reads unit files, in any order: the content of <c>seeds/units/*.json</c> without <c>unit.schema.json</c>.</summary>
    /// <exception cref="FormatException">
    /// A file is no JSON or has no array <c>units</c>; a record lacks a member, has an unknown one or one of another type,
    /// an unknown kind, or ends before it begins; two records of one code share a year; a parent is unknown, is no
    /// larger area, or does not exist in all the years of its child; a unit out of the sum has no reason.
    /// </exception>
    public static UnitTree Parse(IEnumerable<string> files)
    {
        var records = files.SelectMany(Records).ToArray();
        var units = records.Select(UnitRecord.Parse)
            .OrderBy(u => u.Code, StringComparer.Ordinal).ThenBy(u => u.FromYear).ToImmutableArray();
        var tree = new UnitTree(units, CanonicalJson.Hash(CanonicalJson.Write(new JArray(records.OrderBy(Key, StringComparer.Ordinal)))));
        foreach (var unit in units)
        {
            tree.Validate(unit);
        }

        return tree;
    }

    private static JArray Records(string file) => JsonMembers.ParseObject(file)["units"] as JArray
        ?? throw new FormatException("A unit file is an object with an array named units.");

    private static string Key(JToken record) => $"{record["code"]} {record["from"]}";

    private int Depth(Unit unit, int year) => unit.Parent is null ? 0 : 1 + Depth(Find(unit.Parent, year)!, year);

    private void Validate(Unit unit)
    {
        var last = unit.ToYear ?? int.MaxValue;
        if (_byCode[unit.Code].Any(u => !ReferenceEquals(u, unit) && u.FromYear <= last && unit.FromYear <= (u.ToYear ?? int.MaxValue)))
        {
            throw new FormatException($"Unit {unit.Code} is defined twice for one year.");
        }

        // Kinds stand from the largest area down, so that a parent of an earlier kind cannot lie below its own child.
        if (unit.Parent is { } parent &&
            !_byCode[parent].Any(u => u.IsArea && u.Kind < unit.Kind && u.FromYear <= unit.FromYear && (u.ToYear ?? int.MaxValue) >= last))
        {
            throw new FormatException($"Unit {unit.Code}: its parent {parent} is no larger area in all the years of the unit.");
        }
    }
}
