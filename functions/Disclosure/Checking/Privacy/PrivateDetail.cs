namespace Disclosure.Checking.Privacy;

/// <summary>A detail of a person in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Characters of the text before it.</param>
/// <param name="End">Characters of the text before what follows it.</param>
/// <param name="Masked">How it may be shown: <c>6204**********1234</c>.</param>
public sealed record PrivateDetail(PrivateKind Kind, int Start, int End, string Masked);
