namespace Disclosure.Azure.Publishing;

/// <summary>The edition that a correction replaces. By its hash each manifest holds the one before it, and so all of them.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="Sha256">SHA-256 of its manifest.</param>
public sealed record ReplacedEdition(int Edition, string Sha256);
