using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>
/// What the matcher found wrong, to be told in the order of the document. Of a kind that a wrong file can have thousands of
/// the first are told and the others counted, so that a receipt stays readable and none is lost.
/// </summary>
internal sealed class MatchingFindings
{
    /// <summary>So many unplaced numbers, and texts, get a finding each; the others share one.</summary>
    private const int MostOfAKind = 50;

    /// <summary>So many repeated answers get a finding each; the others share the last.</summary>
    private const int MostRepeats = 10;

    private readonly List<(int Order, Finding Finding)> _findings = [];
    private readonly FewAlike _few = new(MostOfAKind);
    private readonly Dictionary<FindingCode, List<(int Order, string At, string Text)>> _strays = [];
    private readonly Dictionary<FindingCode, List<(int Order, Indicator Indicator, Figure First, Figure Again)>> _repeats = [];

    /// <summary>A finding about the place with that order.</summary>
    public void Add(int order, Finding finding) => _findings.Add((order, finding));

    /// <summary>Several.</summary>
    public void AddAll(IEnumerable<(int Order, Finding Finding)> findings) => _findings.AddRange(findings);

    /// <summary>A finding of which only the first of its kind are told.</summary>
    public void AddFew(int order, Finding finding)
    {
        if (_few.Tells(finding.Code, finding.Severity))
        {
            Add(order, finding);
        }
    }

    /// <summary>A cell or paragraph that was not placed.</summary>
    public void AddStray(int order, string at, string text) =>
        Of(_strays, StrayText.HasNumber(text) ? FindingCodes.NumberUnplaced : FindingCodes.TextUnplaced).Add((order, at, text));

    /// <summary>A second answer to an indicator, the same or another.</summary>
    public void AddRepeat(int order, Indicator indicator, Figure first, Figure again)
    {
        var code = first with { At = null } == again with { At = null } ? FindingCodes.IndicatorRepeated : FindingCodes.IndicatorTwice;
        Of(_repeats, code).Add((order, indicator, first, again));
    }

    /// <summary>All of them, in the order of the document. Nothing can be added after.</summary>
    public ImmutableArray<Finding> InOrder()
    {
        foreach (var (code, strays) in _strays)
        {
            TellStrays(code, strays);
        }

        AddAll(_few.Rest().Select(rest => (int.MaxValue, rest)));

        foreach (var (code, repeats) in _repeats)
        {
            TellRepeats(code, repeats);
        }

        return [.. _findings.OrderBy(f => f.Order).Select(f => f.Finding)];
    }

    private void TellStrays(FindingCode code, List<(int Order, string At, string Text)> strays)
    {
        strays.Sort((a, b) => a.Order.CompareTo(b.Order));
        foreach (var (order, at, text) in strays.Take(MostOfAKind))
        {
            Add(order, code.At(at, CellText.Quote(text)));
        }

        if (strays.Skip(MostOfAKind).FirstOrDefault() is { At: not null } first)
        {
            var (rest, quote) = (Text(strays.Count - MostOfAKind), CellText.Quote(first.Text));
            Add(first.Order, code.At(
                first.At, quote, arguments: ("observed", new LocalizedText($"{quote} 等 {rest} 处", $"{quote} and others, {rest} in all"))));
        }
    }

    /// <summary>A form that is in the file twice (last year's sheet, a copy) repeats every answer: the first ones are named, the others counted.</summary>
    private void TellRepeats(FindingCode code, List<(int Order, Indicator Indicator, Figure First, Figure Again)> repeats)
    {
        repeats.Sort((a, b) => a.Order.CompareTo(b.Order));
        for (var i = 0; i < Math.Min(repeats.Count, MostRepeats); i++)
        {
            var (order, indicator, first, again) = repeats[i];
            var rest = i == MostRepeats - 1 ? repeats.Count - i : 1;
            var label = rest == 1
                ? indicator.Label
                : new LocalizedText($"{indicator.Label.Zh} 等 {Text(rest)} 项", $"{indicator.Label.En} and others, {Text(rest)} in all");
            Add(order, code.At(
                again.At, FigureText.Print(again), FigureText.Print(first), indicator: indicator.Code, arguments: [("label", label), ("other", first.At ?? string.Empty)]));
        }
    }

    private static List<T> Of<T>(Dictionary<FindingCode, List<T>> kinds, FindingCode code) =>
        kinds.TryGetValue(code, out var found) ? found : kinds[code] = [];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
