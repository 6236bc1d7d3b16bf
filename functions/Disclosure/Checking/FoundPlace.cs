namespace Disclosure.Checking;

/// <summary>A place where something was found, and how it is told if it is.</summary>
/// <param name="Code">What was found.</param>
/// <param name="Tell">Makes the finding.</param>
internal readonly record struct FoundPlace(FindingCode Code, Func<FindingCode, Finding> Tell);
