using System.Collections.Immutable;

namespace Disclosure.Checking.Repetition;

/// <summary>
/// Which of many texts repeat one another. Texts are not compared pair by pair: a fixed sample of every text's shingles is
/// sorted, and only those are looked at closely that share much of it (Broder 1997). Time grows with the texts together,
/// times the logarithm of sorting.
/// </summary>
public static class TextRepetition
{
    /// <summary>One shingle in so many is sampled.</summary>
    private const ulong SampledOf = 8;

    /// <summary>
    /// Of more texts that share a shingle each looks at its neighbours only: the same ones for every shingle that all of them
    /// share, so that copies of one model are found however many there are.
    /// </summary>
    private const int MostSharing = 24;

    private const int Neighbours = 2;

    private const int MostCandidates = 3;

    /// <summary>
    /// For each text the one it repeats most, when that is at least the share given. Texts with the same letters are always
    /// found, however many they are.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="least">The share from which on a text counts as a repetition, 0 to 1.</param>
    /// <param name="shortest">Texts with fewer letters are not compared.</param>
    public static ImmutableArray<RepeatedText> Among(IReadOnlyList<ComparedText> texts, double least, int shortest)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var compared = Enumerable.Range(0, texts.Count).Where(i => texts[i].Letters.Length >= shortest).ToArray();
        var same = compared.ToLookup(i => texts[i].Letters, StringComparer.Ordinal);
        var sharing = Sharing(texts, compared);
        return [.. compared.Select(i => Same(texts, i, same) ?? Like(texts, i, sharing, least)).OfType<RepeatedText>()];
    }

    private static RepeatedText? Same(IReadOnlyList<ComparedText> texts, int text, ILookup<string, int> same)
    {
        var others = same[texts[text].Letters].Take(2).ToArray();
        return others.Length < 2 ? null : new RepeatedText(text, others[0] == text ? others[1] : others[0], IsSame: true, 1, []);
    }

    private static RepeatedText? Like(IReadOnlyList<ComparedText> texts, int text, Dictionary<ulong, int[]> sharing, double least)
    {
        var counts = new Dictionary<int, int>();
        var sampled = 0;
        foreach (var hash in Sample(texts[text]))
        {
            sampled++;
            foreach (var other in Others(sharing.GetValueOrDefault(hash) ?? [], text))
            {
                counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        counts.Remove(text);
        return counts.Where(c => c.Value * 2 >= sampled * least)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostCandidates)
            .Select(c => Compare(texts, text, c.Key))
            .Where(found => found.Share >= least)
            .MaxBy(found => found.Share);
    }

    private static ReadOnlySpan<int> Others(int[] sharing, int text)
    {
        if (sharing.Length <= MostSharing)
        {
            return sharing;
        }

        var at = Array.BinarySearch(sharing, text);
        var from = Math.Max(0, at - Neighbours);
        return sharing.AsSpan(from, Math.Min(sharing.Length, at + Neighbours + 1) - from);
    }

    private static RepeatedText Compare(IReadOnlyList<ComparedText> texts, int text, int other)
    {
        var (share, passages) = texts[text].RepeatedFrom(texts[other].Shingles().ToHashSet());
        return new RepeatedText(text, other, IsSame: false, share, passages);
    }

    /// <summary>The texts, in order, by what they have of the sample, without what only one has.</summary>
    private static Dictionary<ulong, int[]> Sharing(IReadOnlyList<ComparedText> texts, int[] compared)
    {
        var entries = compared.SelectMany(i => Sample(texts[i]).Select(hash => (Hash: hash, Text: i))).ToArray();
        Array.Sort(entries);
        var sharing = new Dictionary<ulong, int[]>();
        for (int start = 0, end; start < entries.Length; start = end)
        {
            for (end = start + 1; end < entries.Length && entries[end].Hash == entries[start].Hash; end++)
            {
            }

            if (end - start > 1)
            {
                sharing.Add(entries[start].Hash, [.. entries[start..end].Select(e => e.Text)]);
            }
        }

        return sharing;
    }

    private static IEnumerable<ulong> Sample(ComparedText text) => text.Shingles().Distinct().Where(hash => Mixed(hash) % SampledOf == 0);

    /// <summary>Spreads a hash over all bits, so that the sample does not depend on how the letters are numbered (splitmix64).</summary>
    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }
}
