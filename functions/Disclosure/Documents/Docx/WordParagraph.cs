namespace Disclosure.Documents.Docx;

/// <summary>A paragraph with its number.</summary>
/// <param name="Place">Where it stands in its part.</param>
/// <param name="Text">What a person sees, its lines parted by a line feed.</param>
internal sealed record WordParagraph(XmlPlace Place, string Text) : WordBlock(Place);
