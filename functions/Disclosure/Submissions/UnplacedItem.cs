namespace Disclosure.Submissions;

/// <summary>Something read that belongs to no indicator, chapter or heading.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What was read there.</param>
public sealed record UnplacedItem(string At, string Text);
