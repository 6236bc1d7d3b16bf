using Disclosure.Forms;

namespace Disclosure.Tests.Forms;

/// <summary>The form files the pipeline is delivered with, as the tests read them.</summary>
internal static class SeedForms
{
    public static string[] Files { get; } =
        [.. Directory.GetFiles(RepositoryRoot.Combine("seeds", "forms"), "*.json").Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal))];

    public static IReadOnlyList<Edition> Editions { get; } = EditionReader.ParseAll(Files.Select(File.ReadAllText));

    public static Edition Edition(string id) => Editions.Single(e => e.Id == id);

    public static string Read(string name) => File.ReadAllText(RepositoryRoot.Combine("seeds", "forms", name));
}
