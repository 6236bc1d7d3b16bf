namespace Disclosure.Documents.Pdf;

/// <summary>A character on a page, in points from the page's lower left corner as it is shown.</summary>
/// <param name="Text">Its text, U+FFFD when the font does not say which character it is.</param>
/// <param name="X">Where it begins on its baseline.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Width">How far it advances.</param>
/// <param name="Size">The height of its font.</param>
/// <param name="Turn">Quarter turns of the writing direction, anticlockwise; -1 for any other.</param>
/// <param name="Run">The drawing operation it comes from.</param>
internal readonly record struct PdfLetter(string Text, double X, double Y, double Width, double Size, int Turn, int Run)
{
    /// <summary>Where its middle lies.</summary>
    public (double X, double Y) Middle => Turn switch
    {
        1 => (X - (Size * 0.35), Y + (Width / 2)),
        2 => (X - (Width / 2), Y - (Size * 0.35)),
        3 => (X + (Size * 0.35), Y - (Width / 2)),
        _ => (X + (Width / 2), Y + (Size * 0.35)),
    };
}
