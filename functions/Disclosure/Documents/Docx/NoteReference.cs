namespace Disclosure.Documents.Docx;

/// <summary>A place in the text that refers to a footnote or an endnote.</summary>
/// <param name="IsEndnote">Whether it is an endnote.</param>
/// <param name="Id">The note's id in its part.</param>
/// <param name="Place">The paragraph it stands in.</param>
internal readonly record struct NoteReference(bool IsEndnote, string Id, XmlPlace Place);
