namespace Disclosure.Documents.Docx;

/// <summary>A paragraph or a table as it comes in a story, a cell or a text box.</summary>
/// <param name="Place">Where it stands in its part.</param>
internal abstract record WordBlock(XmlPlace Place);
