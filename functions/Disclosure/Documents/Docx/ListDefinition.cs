namespace Disclosure.Documents.Docx;

/// <summary>An abstract list (ECMA-376 Part 1 §17.9.1) and how far it was counted.</summary>
/// <param name="Levels">Its levels by number from 0.</param>
/// <param name="LinkedStyle">The numbering style that defines it in its place, or null.</param>
internal sealed record ListDefinition(Dictionary<int, ListLevel> Levels, string? LinkedStyle)
{
    /// <summary>A list has nine levels.</summary>
    public const int MostLevels = 9;

    /// <summary>The last number given on each level; null where counting begins anew.</summary>
    public int?[] Counters { get; } = new int?[MostLevels];

    public ListLevel Level(int level) => Levels.GetValueOrDefault(level, ListLevel.None);
}
