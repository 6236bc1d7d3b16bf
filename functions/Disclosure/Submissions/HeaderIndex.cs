using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Finds the rows, or the columns, of a block by their labels.</summary>
internal sealed class HeaderIndex
{
    private readonly Dictionary<string, int[]> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _groups = new(StringComparer.Ordinal);

    private readonly Misspelling _misspelling;

    public HeaderIndex(IReadOnlyList<HeaderLeaf> leaves)
    {
        // Whole labels first, so that a label never loses its key to what is left of another without its brackets.
        AddLeaves(leaves, key => key.Full);
        AddLeaves(leaves, key => key.Bare);
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            foreach (var group in leaves[leaf].Path[..^1])
            {
                foreach (var key in Spellings(group))
                {
                    Add(_groups, key.Full, leaf);
                }
            }
        }

        Keys = [.. _leaves.Keys, .. _groups.Keys];
        _misspelling = new Misspelling(_leaves.Where(l => l.Value.Length == 1).Select(l => (l.Key, l.Value[0])));
    }

    /// <summary>Every key that names a leaf or a group.</summary>
    public IReadOnlyCollection<string> Keys { get; }

    /// <summary>Positions of the leaves so labelled, in printed order; empty when there are none.</summary>
    public int[] Leaves(LabelKey key) => key.Find(_leaves.GetValueOrDefault) ?? [];

    /// <summary>Positions of the leaves in the group so labelled, or null when no group is.</summary>
    public IReadOnlySet<int>? Group(LabelKey key) => key.Find(_groups.GetValueOrDefault);

    /// <summary>The only leaf whose label it can be with one character changed; null when there is none, or several.</summary>
    public int? Meant(LabelKey key) => _misspelling.Find(key.Full) ?? (key.Bare == key.Full ? null : _misspelling.Find(key.Bare));

    private void AddLeaves(IReadOnlyList<HeaderLeaf> leaves, Func<LabelKey, string> part)
    {
        var taken = new HashSet<string>(_leaves.Keys, StringComparer.Ordinal);
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var keys = Spellings(leaves[leaf].Header).Select(part).Concat(Paths(leaves[leaf], part)).Where(key => key.Length > 0 && !taken.Contains(key));
            foreach (var key in keys.Distinct(StringComparer.Ordinal))
            {
                _leaves[key] = [.. _leaves.GetValueOrDefault(key, []), leaf];
            }
        }
    }

    /// <summary>Labels joined from an outer group on, as they stand where groups have no cells of their own.</summary>
    private static IEnumerable<string> Paths(HeaderLeaf leaf, Func<LabelKey, string> part)
    {
        var joined = part(LabelKey.Of(leaf.Header.Label));
        foreach (var group in leaf.Path[..^1].Reverse())
        {
            joined = LabelKey.Of(group.Label).Full + joined;
            yield return joined;
        }
    }

    private static IEnumerable<LabelKey> Spellings(Header header) => header.Variants.Prepend(header.Label).Select(LabelKey.Of);

    private static void Add(Dictionary<string, HashSet<int>> groups, string key, int leaf)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!groups.TryGetValue(key, out var leaves))
        {
            groups.Add(key, leaves = []);
        }

        leaves.Add(leaf);
    }
}
