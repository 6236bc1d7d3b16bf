using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>
/// What the workbook that units fill in says beside the form: its texts, its marks. Data, because reading a filled one
/// has to know them again.
/// </summary>
public sealed record FormTemplate
{
    /// <summary>The title of the table in which a unit gives its reasons for warnings, in the template and elsewhere.</summary>
    public const string ReasonsTitle = "情况说明";

    /// <summary>Counts up from 1; a file made from a lower one is told so.</summary>
    public required int Version { get; init; }

    /// <summary>The lines of the first sheet.</summary>
    public required ImmutableArray<string> Guide { get; init; }

    /// <summary>The heading over the instructions beside a table. Nothing under it is an answer.</summary>
    public required string HelpHeading { get; init; }

    /// <summary>The heading over last year's figures beside a table. Nothing under it is an answer.</summary>
    public required string LastYearHeading { get; init; }

    /// <summary>The marks for tables without a case.</summary>
    public required ImmutableArray<ZeroMark> ZeroMarks { get; init; }

    /// <summary>What sets a mark; the first is the one the template offers.</summary>
    public required ImmutableArray<string> Yes { get; init; }

    /// <summary>What leaves a mark unset, beside a blank.</summary>
    public required ImmutableArray<string> No { get; init; }

    /// <summary>Instructions by indicator code, by the beginning of codes, or with <c>*</c> by their end.</summary>
    public required ImmutableSortedDictionary<string, string> Instructions { get; init; }

    /// <summary>How one indicator is filled in: what its code says, then the end of it, then its row; null without any.</summary>
    public string? Instruction(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Instructions.GetValueOrDefault(code)
            ?? Longest(key => key[0] == '*' && code.EndsWith(key[1..], StringComparison.Ordinal))
            ?? Longest(key => StartsWith(code, key));
    }

    /// <summary>How a row is filled in: the longest beginning all its codes share; null without any.</summary>
    public string? Instruction(ImmutableArray<string> row) => Longest(key => row.All(code => StartsWith(code, key)));

    private static bool StartsWith(string code, string key) =>
        code.Length > key.Length && code[key.Length] == '_' && code.StartsWith(key, StringComparison.Ordinal);

    private string? Longest(Func<string, bool> fits) =>
        Instructions.Where(i => fits(i.Key)).OrderByDescending(i => i.Key.Length).Select(i => i.Value).FirstOrDefault();
}
