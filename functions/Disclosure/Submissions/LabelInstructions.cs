using System.Buffers;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Words meant for who fills the form in, left in the labels of rows and columns.</summary>
internal sealed class LabelInstructions(FormProse prose)
{
    private const int Shortest = 3;

    private readonly SearchValues<string> _words = SearchValues.Create([.. prose.LabelInstructions.Select(CellText.Fold)], StringComparison.Ordinal);
    private readonly List<(int Order, string At, string Label)> _found = [];

    /// <summary>Looks at a cell that the form knows. Longer texts are none of its labels.</summary>
    public void Take(int order, string at, string text)
    {
        if (text.Length is >= Shortest and <= LabelKey.Longest && CellText.Fold(CellText.Clean(text)).AsSpan().ContainsAny(_words))
        {
            _found.Add((order, at, text));
        }
    }

    /// <summary>The findings; what became a paragraph of the texts is looked at with them.</summary>
    public IEnumerable<(int Order, Finding Finding)> Findings(IEnumerable<string> paragraphs)
    {
        if (_found.Count == 0)
        {
            yield break;
        }

        var texts = paragraphs.ToHashSet(StringComparer.Ordinal);
        foreach (var (order, at, label) in _found.Where(f => !texts.Contains(f.At)))
        {
            yield return (order, FindingCodes.InstructionInLabel.At(at, CellText.Quote(label)));
        }
    }
}
