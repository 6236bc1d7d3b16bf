namespace Disclosure.Checking.Expressions;

/// <summary>
/// What a figure should have been, null where only the rule's text can say it; and by how much it is off, where both are
/// numbers.
/// </summary>
internal sealed record Breach(string? Expected, string? Difference);
