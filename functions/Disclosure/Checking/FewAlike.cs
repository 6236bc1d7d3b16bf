using System.Globalization;

namespace Disclosure.Checking;

/// <summary>
/// Of a kind of finding that a text can be full of the first are told and the others counted, so that none is lost and
/// telling them costs no more than a page.
/// </summary>
/// <param name="most">So many of a kind are told.</param>
internal sealed class FewAlike(int most)
{
    /// <summary>A text with so many places of one kind is wrong as a whole.</summary>
    private const int MostOfAKind = 20;

    private readonly OrderedDictionary<(string Code, Severity Severity), int> _counts = [];

    /// <summary>Counts one more of a kind, and says whether it is to be told.</summary>
    public bool Tells(string code, Severity severity) =>
        (_counts[(code, severity)] = _counts.GetValueOrDefault((code, severity)) + 1) <= most;

    /// <summary>
    /// A finding for each kind of which some were not told, with their number. What warns goes on to warn, and nothing
    /// explains it: nobody has seen those it stands for.
    /// </summary>
    public IEnumerable<Finding> Rest() => _counts.Where(c => c.Value > most).Select(c =>
        (c.Key.Severity == Severity.Notice ? FindingCodes.MoreAlike : FindingCodes.MoreWarnings).At(
            null, (c.Value - most).ToString(CultureInfo.InvariantCulture), arguments: ("code", c.Key.Code)));

    /// <summary>The findings in their order, and how many more there are of each kind. Only what is told is made.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<FoundPlace> places, int most = MostOfAKind)
    {
        var few = new FewAlike(most);
        foreach (var place in places)
        {
            if (few.Tells(place.Code.Code, place.Code.Severity))
            {
                yield return place.Tell(place.Code);
            }
        }

        foreach (var rest in few.Rest())
        {
            yield return rest;
        }
    }
}
