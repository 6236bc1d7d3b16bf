using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>The year and the unit a document names. The first of each counts; another one further down is told of, once.</summary>
internal sealed class DeclaredNames(Action<int, Finding> report)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The year, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>Where it stands.</summary>
    public string? YearAt { get; private set; }

    /// <summary>The unit by code or name, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>Where it stands.</summary>
    public string? UnitAt { get; private set; }

    /// <summary>Takes a year.</summary>
    public void TakeYear(int year, string at, int order)
    {
        if (Year is not { } first)
        {
            (Year, YearAt) = (year, at);
        }
        else if (first != year)
        {
            Tell(FindingCodes.YearTwice, at, order, year.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture), YearAt!);
        }
    }

    /// <summary>Takes a unit. A code beside a name, or a shorter name, names the same one.</summary>
    public void TakeUnit(string unit, string at, int order)
    {
        if (Unit is not { } first)
        {
            (Unit, UnitAt) = (unit, at);
        }
        else if (!unit.EndsWith(first, StringComparison.Ordinal) && !first.EndsWith(unit, StringComparison.Ordinal)
            && char.IsAsciiDigit(unit[0]) == char.IsAsciiDigit(first[0]))
        {
            Tell(FindingCodes.UnitTwice, at, order, CellText.Quote(unit), CellText.Quote(first), UnitAt!);
        }
    }

    private void Tell(FindingCode code, string at, int order, string observed, string expected, string other)
    {
        if (_told.Count < 10 && _told.Add(code.Code + observed))
        {
            report(order, code.At(at, observed, expected, arguments: ("other", other)));
        }
    }
}
