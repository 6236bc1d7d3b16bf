namespace Disclosure.Reports;

/// <summary>A figure of the area and what it rests on. Its lineage is <see cref="Report.Lineage"/>.</summary>
/// <param name="Figure">The consolidated figure.</param>
/// <param name="Coverage">Who answered.</param>
public sealed record ReportFigure(Figure Figure, Coverage Coverage);
