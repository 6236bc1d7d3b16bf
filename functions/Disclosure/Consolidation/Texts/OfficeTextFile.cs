namespace Disclosure.Consolidation.Texts;

/// <summary>A file that an office put under <c>texts/</c>.</summary>
/// <param name="Name">Its name under <c>texts/</c>.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record OfficeTextFile(string Name, ReadOnlyMemory<byte> Bytes);
