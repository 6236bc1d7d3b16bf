namespace Disclosure.Documents.Compound;

/// <summary>A storage or stream directly under the root of a compound file ([MS-CFB] 2.6.1).</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStream">Whether it is a stream; else a storage.</param>
/// <param name="FirstSector">Where a stream begins.</param>
/// <param name="Length">Bytes of a stream.</param>
internal sealed record CompoundEntry(string Name, bool IsStream, uint FirstSector, uint Length);
