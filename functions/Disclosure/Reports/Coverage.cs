namespace Disclosure.Reports;

/// <summary>How many of the units in scope answered one indicator, and how.</summary>
/// <param name="Answered">A value other than zero, or a word.</param>
/// <param name="Zero">Answered 0.</param>
/// <param name="NotApplicable">Answered 不适用.</param>
/// <param name="Blank">Filed, and left it blank.</param>
/// <param name="Missing">Have not filed.</param>
public sealed record Coverage(int Answered, int Zero, int NotApplicable, int Blank, int Missing);
