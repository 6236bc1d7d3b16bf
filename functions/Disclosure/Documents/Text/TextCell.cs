namespace Disclosure.Documents.Text;

/// <summary>A cell of a table in plain text, before it has a place in a grid.</summary>
/// <param name="Text">Its text; a label broken over lines keeps the breaks.</param>
/// <param name="At">Its address.</param>
internal sealed record TextCell(string Text, string At)
{
    /// <summary>What its text looks like.</summary>
    public TextShape Shape { get; } = TextShapes.Of(Text);
}
