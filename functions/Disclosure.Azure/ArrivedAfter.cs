namespace Disclosure.Azure;

/// <summary>A unit whose figures came, changed or were withdrawn after the draft that was published or approved.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="File">Blob under <c>submissions/</c> that its figures come from now; null for an area, or when they were withdrawn.</param>
public sealed record ArrivedAfter(string Unit, string? File);
