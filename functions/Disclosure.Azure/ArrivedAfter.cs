namespace Disclosure.Azure;

/// <summary>A unit whose figures or texts came, changed or were withdrawn after the draft that was published or approved.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="File">Blob under <c>submissions/</c> that they come from now; null for an area, or when what there was is withdrawn.</param>
public sealed record ArrivedAfter(string Unit, string? File);
