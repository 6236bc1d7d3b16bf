using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>Words that a form or its model says to who fills it in.</summary>
/// <param name="Text">The words.</param>
/// <param name="BeginsSentence">Whether they count only where a sentence begins.</param>
/// <param name="Except">Words of which none stands in the sentence.</param>
public sealed record InstructionPhrase(string Text, bool BeginsSentence, ImmutableArray<string> Except);
