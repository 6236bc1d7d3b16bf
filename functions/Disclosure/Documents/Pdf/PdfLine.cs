namespace Disclosure.Documents.Pdf;

/// <summary>A line of text on a page, in points.</summary>
/// <param name="Text">Its text, neither empty nor with blanks at its ends.</param>
/// <param name="Left">Where its first character begins.</param>
/// <param name="Right">Where its last character ends.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Size">The height of its largest character.</param>
/// <param name="FirstWidth">The width of what cannot be broken at its beginning: an ideograph, a word or a number.</param>
/// <param name="Turn">Quarter turns of its writing direction; its places are those of the turned page.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Y, double Size, double FirstWidth, int Turn);
