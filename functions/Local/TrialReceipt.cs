using Disclosure.Azure;
using Disclosure.Checking;
using Disclosure.Local.Commands;
using Disclosure.Receipts;
using Disclosure.Receipts.Marking;

namespace Disclosure.Local;

/// <summary>The receipt of a file that is only tried, as the clerk would get it.</summary>
/// <param name="Page">Where the page goes; null for nowhere.</param>
/// <param name="Marked">Where the marked file goes; null for nowhere.</param>
internal sealed record TrialReceipt(string? Page, string? Marked)
{
    /// <summary>The files it writes.</summary>
    public IEnumerable<string> Targets => new[] { Page, Marked }.OfType<string>();

    public bool IsAsked => Page is not null || Marked is not null;

    /// <summary>Writes what was asked for.</summary>
    /// <returns>A line for each file that was, or could not be, written.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        Inspection inspection, ReadOnlyMemory<byte> bytes, Definitions definitions, CancellationToken cancellation)
    {
        var notes = new List<string>();
        var marked = IsAsked ? MarkedFile.Make(inspection.File, bytes, inspection.Findings) : null;
        if (Marked is not null && marked is not null)
        {
            await GivenFile.WriteAsync(Marked, marked.Bytes.ToArray(), cancellation);
            notes.Add($"标出问题的文件：{Marked}");
        }
        else if (Marked is not null)
        {
            notes.Add(inspection.Findings.Any(f => f.Severity != Severity.Notice)
                ? $"没有写 {Marked}：只有能读取的 .xlsx、.docx 文件可以标出问题，请按上面的说明改正。"
                : $"没有写 {Marked}：文件没有需要处理的问题。");
        }

        if (Page is not null)
        {
            await GivenFile.WriteAsync(Page, Render(inspection, definitions, marked is null ? null : Link()), cancellation);
            notes.Add($"回执：{Page}");
        }

        return notes;
    }

    private static byte[] Render(Inspection inspection, Definitions definitions, string? link)
    {
        var deadlines = DeadlineSettings.FromEnvironment();
        var year = inspection.Year is >= 1 and < 9999 ? inspection.Year : null;
        var isLate = year is { } late && deadlines.IsLate(late, TimeProvider.System.Now());
        var receipt = new Receipt(inspection.File, null, inspection, isLate, Superseded: false)
        {
            Deadline = year is { } open ? deadlines.UnitsOf(open) : null,
            Marked = link,
        };
        return ReceiptPage.Render(
            receipt,
            inspection.Year is { } of ? definitions.EditionFor(of) : null,
            inspection is { Year: { } then, Unit: { } unit } ? definitions.Units.Find(unit, then) : null);
    }

    /// <summary>The page links to the marked file when both lie in one folder.</summary>
    private string? Link() =>
        Marked is not null && Path.GetDirectoryName(Path.GetFullPath(Marked)) == Path.GetDirectoryName(Path.GetFullPath(Page!)) ? Path.GetFileName(Marked) : null;
}
