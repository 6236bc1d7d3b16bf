using System.Collections.Immutable;
using System.Text;
using Disclosure.Forms;
using Disclosure.Units;

namespace Disclosure;

/// <summary>All definitions the pipeline works by: editions of the form, and reporting units.</summary>
public sealed class Definitions
{
    /// <summary>Bundles definitions already parsed.</summary>
    public Definitions(ImmutableArray<Edition> editions, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Editions = [.. editions.OrderBy(e => e.FromYear)];
        Units = units;
        Hash = CanonicalJson.Hash(Encoding.UTF8.GetBytes(string.Join('\n', Editions.Select(e => e.Hash).Append(units.Hash))));
    }

    /// <summary>
    /// Reads the files of <c>seeds/forms/</c> (editions and supplements, in any order) and <c>seeds/units/</c>.
    /// </summary>
    /// <exception cref="FormatException">
    /// A file is not what <see cref="EditionReader.ParseAll"/> or <see cref="UnitTree.Parse"/> ask for.
    /// </exception>
    public static Definitions Parse(IEnumerable<string> forms, IEnumerable<string> units) =>
        new(EditionReader.ParseAll(forms), UnitTree.Parse(units));

    /// <summary>Editions by first year.</summary>
    public ImmutableArray<Edition> Editions { get; }

    /// <summary>Units of all years.</summary>
    public UnitTree Units { get; }

    /// <summary>One hash over all of them: a sum depends on it.</summary>
    public string Hash { get; }

    /// <summary>The edition reports of that year use, or null when none does.</summary>
    public Edition? EditionFor(int year) => Editions.FirstOrDefault(e => e.Covers(year));
}
