namespace Disclosure.Documents;

/// <summary>A paragraph or a table of a document, in reading order.</summary>
/// <param name="At">Its address: <c>line 12</c>, <c>表</c> (a sheet), <c>table 3</c>, <c>$.figures</c>.</param>
public abstract record DocumentPart(string At);
