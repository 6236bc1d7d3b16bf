using System.Buffers;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Words meant for who fills the form in, left in the label of a row or column.</summary>
internal sealed class LabelInstructions(FormProse prose)
{
    private const int Shortest = 3;

    private readonly SearchValues<string> _words = SearchValues.Create([.. prose.LabelInstructions.Select(CellText.Fold)], StringComparison.Ordinal);

    /// <summary>The label as it stands there when it holds such words; else null. Longer texts are none of the form's labels.</summary>
    public string? Find(string text) =>
        text.Length is >= Shortest and <= LabelKey.Longest && CellText.Fold(CellText.Clean(text)).AsSpan().ContainsAny(_words)
            ? CellText.Quote(text)
            : null;
}
