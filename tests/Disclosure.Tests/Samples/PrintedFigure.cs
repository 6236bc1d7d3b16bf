namespace Disclosure.Tests.Samples;

/// <summary>One figure the published report prints.</summary>
/// <param name="Code">Its indicator.</param>
/// <param name="Printed">The figure as printed: <c>178</c>, <c>增</c>, <c>减5</c>, <c>3073多</c>.</param>
/// <param name="Phrase">Where it stands in the report, white space left out; a row of a table in one piece.</param>
internal sealed record PrintedFigure(string Code, string Printed, string Phrase);
