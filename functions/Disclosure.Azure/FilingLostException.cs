namespace Disclosure.Azure;

/// <summary>
/// A filing that a head names is not in storage, or not the bytes its name promises. The sweep restores it from the
/// submission; until then the sum cannot be made.
/// </summary>
public sealed class FilingLostException(string name) : Exception($"Filing {name} is missing or damaged.");
