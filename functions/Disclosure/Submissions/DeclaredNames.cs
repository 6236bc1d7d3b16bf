using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Submissions;

/// <summary>The year and the unit a document names. The first of each counts; another one further down is told of, once.</summary>
internal sealed class DeclaredNames(Action<int, Finding> report)
{
    /// <summary>A form names its year and its unit once on a sheet.</summary>
    private const int MostPlaces = 20;

    private readonly List<string> _yearAt = [];
    private readonly List<string> _unitAt = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The year, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>Where it stands: the first places, in reading order.</summary>
    public ImmutableArray<string> YearAt => [.. _yearAt];

    /// <summary>The unit by code or name, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>Where it stands: the first places, in reading order.</summary>
    public ImmutableArray<string> UnitAt => [.. _unitAt];

    /// <summary>Takes a year.</summary>
    public void TakeYear(int year, string at, int order)
    {
        Year ??= year;
        if (Year is { } first && first != year)
        {
            Tell(FindingCodes.YearTwice, at, order, year.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture), _yearAt[0]);
        }
        else
        {
            Add(_yearAt, at);
        }
    }

    /// <summary>Takes a unit. A code beside a name, or a shorter name, names the same one.</summary>
    public void TakeUnit(string unit, string at, int order)
    {
        Unit ??= unit;
        if (unit.EndsWith(Unit, StringComparison.Ordinal) || Unit.EndsWith(unit, StringComparison.Ordinal))
        {
            Add(_unitAt, at);
        }
        else if (char.IsAsciiDigit(unit[0]) == char.IsAsciiDigit(Unit[0]))
        {
            Tell(FindingCodes.UnitTwice, at, order, CellText.Quote(unit), CellText.Quote(Unit), _unitAt[0]);
        }
    }

    private static void Add(List<string> places, string at)
    {
        if (places.Count < MostPlaces)
        {
            places.Add(at);
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
