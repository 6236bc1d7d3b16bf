using System.Collections.Immutable;

namespace Disclosure.Azure.Consolidating;

/// <summary>A unit's figures of a year and the filing they come from.</summary>
/// <param name="Figures">By code, without cells.</param>
/// <param name="Filing">Hash of the filing.</param>
internal sealed record FiledFigures(ImmutableSortedDictionary<string, Figure> Figures, string Filing);
