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
    public static IEnumerable<Finding> Of(IEnumerable<FoundPlace> places)
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var count = counts[place.Code.Code] = counts.GetValueOrDefault(place.Code.Code) + 1;
            if (count <= MostOfAKind)
            {
                yield return place.Tell(place.Code);
            }
        }

        foreach (var (code, count) in counts.Where(c => c.Value > MostOfAKind))
        {
            yield return FindingCodes.MoreAlike.At(null, (count - MostOfAKind).ToString(CultureInfo.InvariantCulture), arguments: ("code", code));
        }
    }
}
