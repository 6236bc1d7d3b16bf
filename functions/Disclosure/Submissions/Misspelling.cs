namespace Disclosure.Submissions;

/// <summary>Finds the only label that a text misspells by one character: one wrong, missing or too many.</summary>
internal sealed class Misspelling
{
    /// <summary>In a shorter label one character makes another word.</summary>
    private const int ShortestLabel = 4;

    private readonly Dictionary<string, List<(string Key, int Leaf)>> _near = new(StringComparer.Ordinal);

    /// <param name="labels">Keys and what they name.</param>
    public Misspelling(IEnumerable<(string Key, int Leaf)> labels)
    {
        foreach (var label in labels.Where(label => label.Key.Length >= ShortestLabel).Distinct())
        {
            foreach (var shorter in Shortened(label.Key))
            {
                if (!_near.TryGetValue(shorter, out var labelled))
                {
                    _near.Add(shorter, labelled = []);
                }

                labelled.Add(label);
            }
        }
    }

    /// <summary>What the misspelt key names; null when nothing or more than one thing is near.</summary>
    public int? Find(string key)
    {
        if (key.Length < ShortestLabel || key.Length > LabelKey.Longest)
        {
            return null;
        }

        var leaves = Shortened(key).SelectMany(shorter => _near.GetValueOrDefault(shorter, []))
            .Where(label => IsOneAway(label.Key, key)).Select(label => label.Leaf).Distinct().Take(2).ToArray();
        return leaves is [var only] ? only : null;
    }

    /// <summary>The text, and the text without each of its characters: two texts one edit apart have one of them in common.</summary>
    private static IEnumerable<string> Shortened(string text) =>
        Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)).Prepend(text);

    private static bool IsOneAway(string a, string b)
    {
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        return a.Length == b.Length ? a.AsSpan(start + 1).SequenceEqual(b.AsSpan(start + 1))
            : a.Length == b.Length + 1 ? a.AsSpan(start + 1).SequenceEqual(b.AsSpan(start))
            : b.Length == a.Length + 1 && b.AsSpan(start + 1).SequenceEqual(a.AsSpan(start));
    }
}
