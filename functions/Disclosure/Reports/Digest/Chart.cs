using System.Collections.Immutable;

namespace Disclosure.Reports.Digest;

/// <summary>A chart with everything its picture and its table show.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Measure">Unit of measure.</param>
/// <param name="Bars">The bars, at least one of them with a value above 0.</param>
public sealed record Chart(string Title, string Measure, ImmutableArray<ChartBar> Bars);
