namespace Disclosure.Documents.Docx;

/// <summary>A list that paragraphs name (ECMA-376 Part 1 §17.9.15).</summary>
/// <param name="Definition">The id of the abstract list it follows; lists of one definition count together.</param>
/// <param name="Starts">By level, the number it begins with in place of the definition's.</param>
/// <param name="Levels">By level, what it says in place of the definition.</param>
internal sealed record ListInstance(int Definition, Dictionary<int, int> Starts, Dictionary<int, ListLevel> Levels);
