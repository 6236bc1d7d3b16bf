using System.Collections.Immutable;

namespace Disclosure.Azure;

/// <summary><c>published/index.json</c> as it was read.</summary>
/// <param name="Hash">SHA-256 of its bytes: with it, everything made from the index and from editions is the same again.</param>
/// <param name="Reports">The reports by area and year.</param>
internal sealed record PublishedIndex(string Hash, ImmutableArray<PublishedReport> Reports)
{
    /// <summary>Before the first publication.</summary>
    public static readonly PublishedIndex Empty = new(string.Empty, []);
}
