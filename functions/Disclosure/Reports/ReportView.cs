using System.Collections.Frozen;
using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Reports;

/// <summary>A report beside the edition it is printed by: the words and numbers that all renderings share.</summary>
public sealed class ReportView(Report report, Edition edition)
{
    private readonly FrozenDictionary<string, ReportUnit> _units = report.Units.ToFrozenDictionary(u => u.Code, StringComparer.Ordinal);
    private readonly ILookup<string, ReportFinding> _findings = report.Findings.ToLookup(f => f.Unit, StringComparer.Ordinal);

    /// <summary>The report.</summary>
    public Report Report { get; } = report;

    /// <summary>The edition of its year.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>The title of the report.</summary>
    public string Title { get; } = FormattableString.Invariant($"{report.AreaName.Zh}{report.Year}年政府信息公开工作年度报告");

    /// <summary>Units whose figures are in the sums.</summary>
    public ImmutableArray<ReportUnit> Counted => [.. Report.Units.Where(u => u.Included && u.Filed)];

    /// <summary>Units in scope that have not filed.</summary>
    public ImmutableArray<ReportUnit> Missing => [.. Report.Units.Where(u => u.Included && !u.Filed && u.Withdrawal is null)];

    /// <summary>Units in scope whose filing the office withdrew.</summary>
    public ImmutableArray<ReportUnit> Withdrawn => [.. Report.Units.Where(u => u.Included && u.Withdrawal is not null)];

    /// <summary>Units that filed after the deadline.</summary>
    public ImmutableArray<ReportUnit> Late => [.. Report.Units.Where(u => u.Filed && u.Late)];

    /// <summary>Units that are shown and not summed.</summary>
    public ImmutableArray<ReportUnit> OutOfScope => [.. Report.Units.Where(u => !u.Included)];

    /// <summary>The area's figure; blank for a code the report lacks.</summary>
    public Figure Figure(string code) => Report.Figures.GetValueOrDefault(code)?.Figure ?? Disclosure.Figure.Blank();

    /// <summary>The indicator of a code of the edition; any other code is a bug.</summary>
    public Indicator Indicator(string code) => Edition.TryGetIndicator(code, out var indicator)
        ? indicator
        : throw new ArgumentException($"The edition has no indicator {code}.", nameof(code));

    /// <summary>
    /// The figure as the form prints it. An amount carries its unit of measure where the form names none (采购总金额),
    /// so that nobody takes 万元 for 元.
    /// </summary>
    public string Print(Figure figure, string code) => FigureText.Print(figure, PrintedMeasure(Indicator(code)));

    /// <summary>The unit of measure to print after a number in a grid; empty where the heading has it or none is needed.</summary>
    public static string PrintedMeasure(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Amount && !indicator.Label.Zh.Contains(indicator.Measure, StringComparison.Ordinal)
            ? indicator.Measure
            : string.Empty;

    /// <summary>The findings about a unit, in the report's order.</summary>
    public IEnumerable<ReportFinding> FindingsOf(string unit) => _findings[unit];

    /// <summary>The name of a unit or of the area itself; the code of one nobody knows.</summary>
    public string NameOf(string code) => code == Report.Area ? Report.AreaName.Zh : _units.GetValueOrDefault(code)?.Name.Zh ?? code;

    /// <summary>Where a report stands in a list: <c>一</c> for 1 up to <c>九十九</c> for 99.</summary>
    public static string ChineseNumber(int number)
    {
        const string Digits = "一二三四五六七八九";
        var tens = number / 10 == 0 ? "" : number / 10 == 1 ? "十" : $"{Digits[(number / 10) - 1]}十";
        return number % 10 == 0 ? tens : tens + Digits[(number % 10) - 1];
    }
}
