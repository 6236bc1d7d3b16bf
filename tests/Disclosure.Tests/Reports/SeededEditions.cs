using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Tests.Reports;

/// <summary>The editions of <c>seeds/forms</c>.</summary>
internal static class SeededEditions
{
    public static ImmutableArray<Edition> All { get; } = EditionReader.ParseAll(
        Directory.GetFiles(RepositoryRoot.Combine("seeds", "forms"), "*.json").Order(StringComparer.Ordinal)
            .Where(f => !f.EndsWith("schema.json", StringComparison.Ordinal)).Select(File.ReadAllText));
}
