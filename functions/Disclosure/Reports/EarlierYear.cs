using System.Collections.Immutable;

namespace Disclosure.Reports;

/// <summary>What a report shows of a year before: the figures of its trends.</summary>
/// <param name="Year">The report year.</param>
/// <param name="Figures">Values by indicator code; blanks are absent.</param>
public sealed record EarlierYear(int Year, ImmutableSortedDictionary<string, decimal> Figures);
