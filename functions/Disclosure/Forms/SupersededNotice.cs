using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A notice or law that reports of an edition are no longer made by.</summary>
/// <param name="Notice">Its number.</param>
/// <param name="Now">The number of what took its place; a text that names that too is right.</param>
/// <param name="Spellings">The number, other spellings of it, and its title.</param>
/// <param name="Words">Words of which one stands in the sentence; empty when none has to.</param>
/// <param name="Except">Words of which none stands in the sentence.</param>
public sealed record SupersededNotice(
    string Notice, string Now, ImmutableArray<string> Spellings, ImmutableArray<string> Words, ImmutableArray<string> Except);
