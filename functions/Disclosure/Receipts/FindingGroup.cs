namespace Disclosure.Receipts;

/// <summary>Findings that ask for the same thing to be done.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Listed">Those the page lists.</param>
/// <param name="Printed">How many of them fit on paper too.</param>
internal sealed record FindingGroup(string Action, int Count, Finding[] Listed, int Printed)
{
    /// <summary>More cannot be mended in one go; the JSON receipt has all.</summary>
    private const int ListedAtMost = 50;

    /// <summary>The groups in the order of their first findings. Each that is listed has at least one finding.</summary>
    /// <param name="findings">What is grouped.</param>
    /// <param name="printedAtMost">How many findings there is room for on paper.</param>
    public static FindingGroup[] Of(Finding[] findings, int printedAtMost)
    {
        var groups = findings.GroupBy(f => f.Action.Zh, StringComparer.Ordinal).Take(ListedAtMost).ToArray();
        var listed = Shares([.. groups.Select(g => g.Count())], ListedAtMost);
        var printed = Shares(listed, printedAtMost);
        return [.. groups.Select((g, i) => new FindingGroup(g.Key, g.Count(), [.. g.Take(listed[i])], printed[i]))];
    }

    /// <summary>Shares places out, one to each in turn, until nobody wants more or none is left.</summary>
    private static int[] Shares(int[] wanted, int places)
    {
        var shares = new int[wanted.Length];
        for (var given = true; given && places > 0;)
        {
            given = false;
            for (var i = 0; i < wanted.Length && places > 0; i++)
            {
                if (shares[i] < wanted[i])
                {
                    shares[i]++;
                    places--;
                    given = true;
                }
            }
        }

        return shares;
    }
}
