namespace Disclosure.Documents.Xls;

/// <summary>A storage or stream of a compound file ([MS-CFB] 2.6.1).</summary>
/// <param name="Name">Its name, without the storages it lies in.</param>
/// <param name="IsStream">False for a storage.</param>
/// <param name="FirstSector">Where a stream begins.</param>
/// <param name="Length">Its length in bytes.</param>
internal sealed record CompoundEntry(string Name, bool IsStream, uint FirstSector, uint Length);
