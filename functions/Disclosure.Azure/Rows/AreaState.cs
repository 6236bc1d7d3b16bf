namespace Disclosure.Azure.Rows;

/// <summary>What the last consolidation of an area worked from, and the draft it made.</summary>
/// <param name="Inputs">Hash over everything the sum depends on.</param>
/// <param name="Draft">Hash that names the draft.</param>
/// <param name="Definitions">Hash of the definitions.</param>
/// <param name="Office">Hash over names and ETags of the office's files.</param>
public sealed record AreaState(string Inputs, string Draft, string Definitions, string Office);
