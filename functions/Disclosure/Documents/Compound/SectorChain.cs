namespace Disclosure.Documents.Compound;

/// <summary>Follows the sectors of a stream through an allocation table ([MS-CFB] 2.3, 2.4), never further than the table has entries.</summary>
internal static class SectorChain
{
    /// <summary>The highest number of a sector; greater ones are marks ([MS-CFB] 2.1).</summary>
    public const uint Highest = 0xFFFF_FFFA;

    /// <summary>The mark that ends a chain.</summary>
    public const uint End = 0xFFFF_FFFE;

    /// <summary>
    /// The numbers of the sectors in order: as many as asked for, or all up to the end mark for a negative count; null
    /// when the chain is too short, leaves the table or runs in a circle.
    /// </summary>
    public static List<uint>? Follow(uint first, uint[] next, int count)
    {
        var sectors = new List<uint>();
        for (var sector = first; sectors.Count != count && !(count < 0 && sector == End); sector = next[sector])
        {
            if (sector >= next.Length || sectors.Count >= next.Length)
            {
                return null;
            }

            sectors.Add(sector);
        }

        return sectors;
    }
}
