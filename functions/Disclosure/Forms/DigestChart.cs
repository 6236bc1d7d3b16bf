using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A chart of the illustrated digest (图解) at the head of a report's page.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="IsTrend">Whether it shows the course over five years; else the parts of this year.</param>
/// <param name="Items">The bars of a year, or the lines of a trend, in order.</param>
public sealed record DigestChart(LocalizedText Title, bool IsTrend, ImmutableArray<DigestItem> Items);
