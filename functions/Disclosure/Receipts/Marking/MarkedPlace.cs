using System.Collections.Immutable;

namespace Disclosure.Receipts.Marking;

/// <summary>A place in a file with all that was found there.</summary>
/// <param name="At">Its address; null for the file as a whole.</param>
/// <param name="Findings">Errors before warnings before notices, else in their order.</param>
internal sealed record MarkedPlace(string? At, ImmutableArray<Finding> Findings)
{
    /// <summary>The gravest of them.</summary>
    public Severity Severity => Findings[0].Severity;

    /// <summary>The places of findings, in the order they are first named.</summary>
    public static ImmutableArray<MarkedPlace> Of(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(f => f.At, StringComparer.Ordinal).Select(g => new MarkedPlace(g.Key, [.. g.OrderByDescending(f => f.Severity)]))];
}
