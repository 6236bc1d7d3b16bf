using Newtonsoft.Json.Linq;

namespace Disclosure.Reports;

/// <summary>
/// The one JSON shape of a coverage, in reports and the API: <c>{answered, zero, notApplicable, blank, missing}</c>, numbers
/// of units.
/// </summary>
public static class CoverageJson
{
    /// <summary>A coverage as JSON.</summary>
    public static JObject Write(Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return new JObject
        {
            ["answered"] = coverage.Answered,
            ["zero"] = coverage.Zero,
            ["notApplicable"] = coverage.NotApplicable,
            ["blank"] = coverage.Blank,
            ["missing"] = coverage.Missing,
        };
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A number is missing or is none.</exception>
    public static Coverage Parse(JObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Coverage(
            json.Number("answered"), json.Number("zero"), json.Number("notApplicable"), json.Number("blank"), json.Number("missing"));
    }
}
