using System.Globalization;

namespace Disclosure.Azure;

/// <summary>How many findings of each severity a file has.</summary>
/// <param name="Errors">Errors.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Notices">Notices.</param>
public sealed record FindingCounts(int Errors, int Warnings, int Notices)
{
    /// <summary>No finding.</summary>
    public static FindingCounts None { get; } = new(0, 0, 0);

    /// <summary>Counts findings.</summary>
    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        var bySeverity = findings.CountBy(f => f.Severity).ToDictionary();
        return new(
            bySeverity.GetValueOrDefault(Severity.Error),
            bySeverity.GetValueOrDefault(Severity.Warning),
            bySeverity.GetValueOrDefault(Severity.Notice));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FindingCounts Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = Array.ConvertAll(text.Split(' '), c => int.Parse(c, CultureInfo.InvariantCulture));
        return new(counts[0], counts[1], counts[2]);
    }

    /// <summary>Errors, warnings and notices, separated by spaces.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Errors} {Warnings} {Notices}");
}
