using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Reports;

/// <summary>
/// The report of an area or of one unit, laid out for people: what the page and the Word document print. Six chapters as the
/// edition prescribes, whether they have words or not.
/// </summary>
public sealed record PrintableReport
{
    /// <summary>Whose report it is.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, behind the name: <c>2019年政府信息公开工作年度报告</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What stands before 一.</summary>
    public required ImmutableArray<PrintedLine> Preface { get; init; }

    /// <summary>The chapters in order.</summary>
    public required ImmutableArray<PrintedChapter> Chapters { get; init; }

    /// <summary>The figure of an indicator as the form prints it; empty for a blank.</summary>
    public required Func<string, string> Figure { get; init; }

    /// <summary>Name and subject in one line.</summary>
    public string Title => Name + Subject;

    /// <summary>
    /// The area's report. The sentences written from figures follow the office's words in 二; a report of a past year has
    /// its own.
    /// </summary>
    public static PrintableReport Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var isPublished = view.Report.Units.Any(u => u.Code == view.Report.Area);
        return Of(view, view.Report.AreaName.Zh, view.Report.Texts, view.Figure, !isPublished || !view.Report.Texts.ContainsKey(NarrativeWriter.Chapter));
    }

    /// <summary>A unit's own report, from its filing, in its own words: the sentences written from figures speak for an area.</summary>
    public static PrintableReport Of(ReportView view, ReportUnit unit)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(unit);
        return Of(view, unit.Name.Zh, unit.Texts, code => unit.Figures.GetValueOrDefault(code) ?? Disclosure.Figure.Blank(), isWritten: false);
    }

    /// <summary>Whether a unit has filed anything its report could be printed from.</summary>
    public static bool IsHandedIn(ReportUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Filed || !unit.Texts.IsEmpty;
    }

    private static PrintableReport Of(
        ReportView view, string name, ImmutableSortedDictionary<string, string> texts, Func<string, Figure> figure, bool isWritten) => new()
        {
            Name = name,
            Subject = FormattableString.Invariant($"{view.Report.Year}年政府信息公开工作年度报告"),
            Preface = PrintedText.Lines(texts.GetValueOrDefault(Passage.Preface)),
            Chapters = [.. view.Edition.Chapters.Select(c => new PrintedChapter(c, Lines(view.Edition, c.Number, texts, figure, isWritten), Tables(view.Edition, c.Number)))],
            Figure = code => view.Print(figure(code), code),
        };

    private static ImmutableArray<PrintedLine> Lines(
        Edition edition, string chapter, ImmutableSortedDictionary<string, string> texts, Func<string, Figure> figure, bool isWritten)
    {
        var lines = PrintedText.Lines(texts.GetValueOrDefault(chapter));
        return isWritten && chapter == NarrativeWriter.Chapter
            ? [.. lines, .. PrintedText.Lines(NarrativeWriter.Write(edition, figure), lines.Count(l => l.IsHeading))]
            : lines;
    }

    private static ImmutableArray<FormTable> Tables(Edition edition, string chapter) =>
        [.. edition.Tables.Where(t => t.Chapter == chapter && !t.Blocks.IsEmpty)];
}
