namespace Disclosure.Azure;

/// <summary>How long the API goes by a pointer (<c>index.json</c>, <c>current.json</c>) without reading it again.</summary>
/// <param name="Longest">Zero to read it for every request.</param>
internal sealed record PointerAge(TimeSpan Longest);
