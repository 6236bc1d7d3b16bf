using System.Runtime.CompilerServices;
using Disclosure.Forms;

namespace Disclosure.Submissions.Prose;

/// <summary>
/// The phrases of an edition by the words right before the number, read backwards, so that a number costs as many steps
/// as those words are long and not as there are phrases.
/// </summary>
internal sealed class PhraseIndex
{
    private static readonly ConditionalWeakTable<Edition, PhraseIndex> Built = [];

    private readonly Node _root = new();

    private PhraseIndex(Edition edition)
    {
        Scanner = new NumberScanner(edition);
        foreach (var candidate in edition.Phrases.SelectMany(p => p.Wordings.Select(w => new PhraseCandidate(p, w))))
        {
            if (candidate is { IsAdjacent: true, Before: [.., var last] })
            {
                _root.Add(last, candidate);
            }
            else
            {
                Loose.Add(candidate);
            }
        }
    }

    /// <summary>Finds the numbers.</summary>
    public NumberScanner Scanner { get; }

    /// <summary>The wordings with nothing fixed right before the number.</summary>
    public List<PhraseCandidate> Loose { get; } = [];

    /// <summary>The index of an edition, made once.</summary>
    public static PhraseIndex Of(Edition edition) => Built.GetValue(edition, static e => new PhraseIndex(e));

    /// <summary>The wordings whose words end before a character, with where those words begin.</summary>
    public IEnumerable<(PhraseCandidate Candidate, int Start)> EndingAt(string text, int end)
    {
        var node = _root;
        for (var i = end - 1; i >= 0 && node.Next.TryGetValue(text[i], out node!); i--)
        {
            foreach (var candidate in node.Ends)
            {
                yield return (candidate, i);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<PhraseCandidate> Ends { get; } = [];

        public void Add(string word, PhraseCandidate candidate)
        {
            var node = this;
            foreach (var c in word.Reverse())
            {
                node = node.Next.TryGetValue(c, out var next) ? next : node.Next[c] = new Node();
            }

            node.Ends.Add(candidate);
        }
    }
}
