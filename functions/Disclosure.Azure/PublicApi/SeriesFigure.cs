using Disclosure.Reports;

namespace Disclosure.Azure;

/// <summary>What an area published of one indicator in one year.</summary>
/// <param name="Report">The report.</param>
/// <param name="Figure">The area's figure.</param>
/// <param name="Coverage">Who answered.</param>
public sealed record SeriesFigure(PublishedReport Report, Figure Figure, Coverage Coverage);
