using System.Globalization;

namespace Disclosure.Checking;

/// <summary>
/// Keeps the findings of a filing few: of every kind the first are told, the others only counted, so that a text that is
/// wrong everywhere costs no more than one that is not.
/// </summary>
internal static class FewAlike
{
    /// <summary>A text with so many places of one kind is wrong as a whole.</summary>
    private const int MostOfAKind = 20;

    /// <summary>The findings in their order, with one that counts what is not told of each kind.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<FoundPlace> places, int most = MostOfAKind)
    {
        var counts = new OrderedDictionary<FindingCode, int>();
        foreach (var place in places)
        {
            var count = counts[place.Code] = counts.GetValueOrDefault(place.Code) + 1;
            if (count <= most)
            {
                yield return place.Tell(place.Code);
            }
        }

        foreach (var (code, count) in counts.Where(c => c.Value > most))
        {
            yield return Rest(code.Code, code.Severity, count - most);
        }
    }

    /// <summary>
    /// How many more there are of a kind. What warns goes on to warn, and nothing explains it: nobody has seen those it stands
    /// for.
    /// </summary>
    public static Finding Rest(string code, Severity severity, int count) =>
        (severity == Severity.Notice ? FindingCodes.MoreAlike : FindingCodes.MoreWarnings).At(
            null, count.ToString(CultureInfo.InvariantCulture), arguments: ("code", code));
}
