namespace Disclosure.Documents.Packaging;

/// <summary>A relationship of a part (ECMA-376 Part 2 §6.5), its target resolved to the name of a part.</summary>
/// <param name="Id">Its id within the part it belongs to.</param>
/// <param name="Type">The last segment of its type, equal in the transitional and the strict namespaces.</param>
/// <param name="Target">The part it points to, without a leading slash; for an external one what is written.</param>
internal sealed record Relationship(string Id, string Type, string Target);
