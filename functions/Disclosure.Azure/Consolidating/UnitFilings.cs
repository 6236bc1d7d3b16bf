using System.Collections.Immutable;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Forms;
using Disclosure.Reasons;
using Disclosure.Submissions;

namespace Disclosure.Azure.Consolidating;

/// <summary>A unit's current filings of a year: the one its tables come from and the one its texts come from.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Head">The head that names both.</param>
/// <param name="Figures">The figures of the rows, with their cells; null when there are none.</param>
/// <param name="Tables">The filing the figures come from; null when there is none.</param>
/// <param name="Texts">The filing the texts come from; null when there is none.</param>
internal sealed record UnitFilings(
    int Year, Head Head, ImmutableSortedDictionary<string, Figure>? Figures, Filing? Tables, Filing? Texts)
{
    /// <summary>True when the unit has filed nothing that counts.</summary>
    public bool IsEmpty => Figures is null && Texts is null;

    /// <summary>
    /// The warnings kept with both. Of a file only its texts or only its tables may still count; so does a warning only
    /// about those. An error that the office let stand is of the whole file.
    /// </summary>
    public ImmutableArray<Finding> Warnings => ReferenceEquals(Tables, Texts)
        ? Tables?.Warnings ?? []
        : [.. (Tables?.Warnings ?? []).Where(w => !w.IsOfTexts), .. (Texts?.Warnings ?? []).Where(w => w.IsOfTexts || w.Explanation is not null)];

    /// <summary>The reasons both give for warnings.</summary>
    public ImmutableArray<Reason> Reasons => [.. (Tables?.Reasons ?? []).Concat(Texts?.Reasons ?? []).Distinct()];

    /// <summary>Reads the filings that a unit's rows name.</summary>
    /// <param name="read">Reads a snapshot by its hash: <see cref="FilingStore.ReadAsync"/> or <see cref="FilingStore.FindAsync"/>.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="year">Report year.</param>
    /// <param name="edition">The edition of the year.</param>
    public static async Task<UnitFilings> ReadAsync(Func<string, Task<Filing?>> read, UnitRows rows, int year, Edition edition)
    {
        var (tables, texts) = (rows.Head.Tables, rows.Head.Texts);
        var filing = tables is null ? null : await read(tables.Filing);
        var words = texts is null ? null : texts.Filing == tables?.Filing ? filing : await read(texts.Filing);
        return new(year, rows.Head, rows.Figures(edition) is { } figures ? WithCells(figures, filing) : null, filing, words);
    }

    /// <summary>The same, for the year after.</summary>
    public FiledYear AsYear()
    {
        var year = new FiledYear { Year = Year, File = Head.Tables?.Path is { } path ? path[(path.LastIndexOf('/') + 1)..] : null };
        return year with { Figures = Figures ?? year.Figures, Texts = Texts?.Texts ?? year.Texts };
    }

    private static ImmutableSortedDictionary<string, Figure> WithCells(ImmutableSortedDictionary<string, Figure> figures, Filing? filing) =>
        figures.ToImmutableSortedDictionary(
            f => f.Key, f => f.Value with { At = filing?.Figures?.GetValueOrDefault(f.Key)?.At }, StringComparer.Ordinal);
}
