using System.Collections.Immutable;

namespace Disclosure.Checking.Repetition;

/// <summary>A text that repeats another.</summary>
/// <param name="Text">Its place among the texts that were compared.</param>
/// <param name="Other">The place of the one it has most in common with.</param>
/// <param name="IsSame">Whether they have the same letters and digits from beginning to end.</param>
/// <param name="Share">How much of it the other has too, 0 to 1.</param>
/// <param name="Passages">The longest passages that are the same, as it writes them.</param>
public sealed record RepeatedText(int Text, int Other, bool IsSame, double Share, ImmutableArray<string> Passages);
