using System.Globalization;

namespace Disclosure.Azure.Verifying;

/// <summary>What is to be looked at.</summary>
/// <param name="Year">The report year; null for all.</param>
/// <param name="Area">The area and its units; null for all.</param>
/// <param name="Definitions">Which unit belongs to which area.</param>
internal sealed record VerificationScope(int? Year, string? Area, Definitions Definitions)
{
    /// <summary>True without limits: only then is what lies nowhere looked at too.</summary>
    public bool IsWhole => Year is null && Area is null;

    /// <summary>What names of blobs begin with that are ordered by year; empty for all.</summary>
    public string YearPrefix => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year}/") : string.Empty;

    /// <summary>Whether a unit's filings of a year are in it.</summary>
    public bool Has(int year, string unit) =>
        (Year is null || Year == year) && (Area is null || Area == unit || Definitions.Units.Find(unit, year)?.Parent == Area);

    /// <summary>Whether an area's report of a year is in it.</summary>
    public bool HasReport(int year, string area) => (Year is null || Year == year) && (Area is null || Area == area);

    /// <summary>Whether a blob <c>{year}/{unit}/…</c> is in it.</summary>
    public bool HasFiled(string name) => IsWhole || (Parts(name) is ([var year, var unit, _, ..]) && Number(year) is { } of && Has(of, unit));

    /// <summary>Area and year of a blob <c>{area}/{year}/…</c> that is in it; null for any other.</summary>
    public (string Area, int Year)? ReportOf(string name) =>
        Parts(name) is ([var area, var year, _, ..]) && Number(year) is { } of && HasReport(of, area) ? (area, of) : null;

    private static string[] Parts(string name) => name.Split('/');

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
