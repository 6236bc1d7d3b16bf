using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Azure;

/// <summary>A query parameter of an endpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What one value looks like.</param>
/// <param name="Expected">The same in words, for whoever wrote something else.</param>
/// <param name="Many">Whether several values may be given, repeated or separated by commas.</param>
internal sealed record Parameter(string Name, Regex Shape, LocalizedText Expected, bool Many = false)
{
    /// <summary>The report years: one, several, or from one to another.</summary>
    public static readonly Parameter Years = new(
        "year", Codes.Years, new("四位年份，如 2019；或从小到大的起止年份，如 2019-2023", "a year of four digits, such as 2019, or the first and the last of several, such as 2019-2023"), Many: true);

    /// <summary>The report year.</summary>
    public static readonly Parameter Year = new("year", Codes.Year, new("四位年份，如 2019", "a year of four digits, such as 2019"));

    /// <summary>Codes of areas.</summary>
    public static readonly Parameter Areas = new("area", Codes.Unit, Code, Many: true);

    /// <summary>Code of the area.</summary>
    public static readonly Parameter Area = new("area", Codes.Unit, Code);

    /// <summary>Codes of units, or of areas for their own figures.</summary>
    public static readonly Parameter Units = new("unit", Codes.Unit, Code, Many: true);

    /// <summary>Codes of indicators.</summary>
    public static readonly Parameter Indicators = new(
        "indicator", Codes.Indicator, new("指标代码，见 /api/indicators，如 permits_decisions", "an indicator's code, see /api/indicators, such as permits_decisions"), Many: true);

    /// <summary>How many entries on a page.</summary>
    public static readonly Parameter Limit = new("limit", Codes.Limit, new("1 到 1000 的整数", "a whole number from 1 to 1000"));

    /// <summary>Where a list goes on.</summary>
    public static readonly Parameter Token = new(
        "token", Codes.Token, new("上一页 Link 或 next 给出的值，筛选条件不变", "what Link or next of the page before gave, with the same filters"));

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    private static LocalizedText Code => new("数字代码，如 620403", "a code of digits, such as 620403");

    /// <summary>Reads its values.</summary>
    /// <param name="query">The query.</param>
    /// <param name="values">The values; none when it is not given.</param>
    /// <returns>The first problem: a required one missing, a single one given twice, a value that cannot be; or null.</returns>
    public Problem? Read(IQueryCollection query, out ImmutableArray<string> values)
    {
        values = [];
        if (!query.TryGetValue(Name, out var given))
        {
            return Required ? Missing() : null;
        }

        values = [.. given.SelectMany(v => Many ? (v ?? string.Empty).Split(',') : [v ?? string.Empty])];
        if (values.Length > 1 && !Many)
        {
            return Invalid(string.Join(", ", values));
        }

        return values.FirstOrDefault(v => !Shape.IsMatch(v)) is { } wrong ? Invalid(wrong) : null;
    }

    /// <summary>The problem of its not being given.</summary>
    public Problem Missing() => new(ProblemCode.ParameterMissing, Name) { Expected = Expected };

    /// <summary>The problem of a value that cannot be.</summary>
    public Problem Invalid(string value) => new(ProblemCode.ParameterInvalid, Name, value) { Expected = Expected };
}
