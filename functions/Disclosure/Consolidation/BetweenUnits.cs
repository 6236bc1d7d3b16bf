using System.Collections.Immutable;
using Disclosure.Checking;

namespace Disclosure.Consolidation;

/// <summary>What only shows when the units of an area are laid side by side: figures counted twice, a changed scope, outliers.</summary>
internal static class BetweenUnits
{
    /// <summary>Fewer figures may be equal by chance.</summary>
    private const int FewestFigures = 5;

    private const int FewestDifferent = 3;
    private const int FewestOfSubordinate = 3;

    /// <summary>The findings, each with the unit it is about.</summary>
    public static IEnumerable<(string Unit, Finding Finding)> Of(ConsolidationInput input)
    {
        var filed = input.Children.Where(c => c.Unit.Included && c.Figures is not null).OrderBy(c => c.Unit.Code, StringComparer.Ordinal).ToImmutableArray();
        return [.. SameFigures(filed), .. Subordinates(filed), .. Scope(input), .. Peers.Of(input.Edition, filed)];
    }

    /// <summary>Units whose figures above 0 are the same, one by one: a joint document, or one unit's file handed in for another.</summary>
    private static IEnumerable<(string, Finding)> SameFigures(ImmutableArray<ChildFiling> filed) =>
        from same in filed.GroupBy(c => Known(c), StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Count() > 1
        let first = same.First()
        from other in same.Skip(1)
        select (other.Unit.Code, FindingCodes.SameFigures.At(null, other.Unit.Name.Zh, arguments: [("unit", other.Unit.Name), ("first", first.Unit.Name)]));

    /// <summary>All figures but 0 as one text; empty when they are too few or too much alike to tell anything.</summary>
    private static string Known(ChildFiling child)
    {
        var figures = child.Figures!.Where(f => f.Value.Value is not null and not 0).ToArray();
        return figures.Length < FewestFigures || figures.Select(f => f.Value.Value).Distinct().Count() < FewestDifferent
            ? string.Empty
            : string.Join(' ', figures.Select(f => FormattableString.Invariant($"{f.Key}={FigureText.Digits(f.Value.Value!.Value)}")));
    }

    /// <summary>A supervising unit with at least its subordinate's number wherever that has one may have counted it.</summary>
    private static IEnumerable<(string, Finding)> Subordinates(ImmutableArray<ChildFiling> filed)
    {
        var units = filed.ToDictionary(c => c.Unit.Code, StringComparer.Ordinal);
        foreach (var child in filed)
        {
            if (child.Unit.Supervisor is { } code && units.TryGetValue(code, out var supervisor))
            {
                var figures = child.Figures!.Where(f => f.Value.Value > 0).ToArray();
                if (figures.Length >= FewestOfSubordinate && figures.All(f => supervisor.Figures!.GetValueOrDefault(f.Key)?.Value >= f.Value.Value))
                {
                    yield return (code, FindingCodes.SubordinateCounted.At(
                        null, FormattableString.Invariant($"{figures.Length}"), arguments: [("unit", supervisor.Unit.Name), ("subordinate", child.Unit.Name)]));
                }
            }
        }
    }

    private static IEnumerable<(string, Finding)> Scope(ConsolidationInput input)
    {
        if (input.ChildrenLastYear.IsEmpty)
        {
            return [];
        }

        var now = input.Children.Where(c => c.Unit.Included).ToDictionary(c => c.Unit.Code, c => c.Unit, StringComparer.Ordinal);
        var then = input.ChildrenLastYear.Where(u => u.Included).ToDictionary(u => u.Code, StringComparer.Ordinal);
        return now.Where(u => !then.ContainsKey(u.Key)).Select(u => (u.Key, FindingCodes.ScopeJoined.At(null, arguments: ("unit", u.Value.Name))))
            .Concat(then.Where(u => !now.ContainsKey(u.Key)).Select(u => (u.Key, FindingCodes.ScopeLeft.At(null, arguments: ("unit", u.Value.Name)))));
    }
}
