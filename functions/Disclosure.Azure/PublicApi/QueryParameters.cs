using System.Collections.Immutable;

namespace Disclosure.Azure;

/// <summary>The parameters of a data endpoint, in its metadata: it takes these and refuses all others.</summary>
/// <param name="Known">The parameters.</param>
internal sealed record QueryParameters(ImmutableArray<Parameter> Known);
