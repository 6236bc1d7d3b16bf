using Disclosure.Units;

namespace Disclosure.Tests.Units;

/// <summary>The unit files of the repository.</summary>
internal static class UnitSeeds
{
    public static string Folder { get; } = RepositoryRoot.Combine("seeds", "units");

    public static string Schema { get; } = Path.Combine(Folder, "unit.schema.json");

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.json").Where(f => f != Schema).Order(StringComparer.Ordinal);

    public static UnitTree Tree() => UnitTree.Parse(Files.Select(File.ReadAllText));
}
