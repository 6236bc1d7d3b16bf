namespace Disclosure.Checking.Privacy;

/// <summary>Digits that stand together in a text.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Behind the last, the X of an identity card included.</param>
/// <param name="Count">How many, the X included.</param>
/// <param name="HasX">Whether the last of them is an X.</param>
/// <param name="IsJoined">Whether only a blank or a hyphen stands between it and the group before.</param>
/// <param name="IsHyphened">Whether that is a hyphen.</param>
internal readonly record struct DigitGroup(int Start, int End, int Count, bool HasX, bool IsJoined, bool IsHyphened);
