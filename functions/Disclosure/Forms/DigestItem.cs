using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One thing a chart shows.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Indicators">The indicators whose figures add up to it; one or more, of one unit of measure.</param>
public sealed record DigestItem(LocalizedText Label, ImmutableArray<Indicator> Indicators);
