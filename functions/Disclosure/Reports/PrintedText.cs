using System.Collections.Immutable;
using Disclosure.Documents;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Reports;

/// <summary>Texts as paragraphs, with what stands for a heading in them (GB/T 9704-2012 §7.3.3: <c>（一）</c> below <c>一、</c>).</summary>
internal static class PrintedText
{
    /// <summary>A longer sentence is no heading, whatever its number.</summary>
    private const int LongestHeading = 40;

    /// <summary>The paragraphs of a text as it is kept, a paragraph a line; none of a text that is not there.</summary>
    public static ImmutableArray<PrintedLine> Lines(string? text) => text is null
        ? []
        : [.. text.Split('\n').Where(line => !CellText.IsBlank(line)).Select(line => Line(VisibleText.Of(line.Trim())))];

    /// <summary>The sections written from figures, numbered behind those that stand before them.</summary>
    public static IEnumerable<PrintedLine> Lines(ImmutableArray<NarrativeParagraph> sections, int before) => sections.SelectMany((section, i) => new[]
    {
        new PrintedLine(true, string.Empty, [new NarrativeRun($"（{ReportView.ChineseNumber(before + i + 1)}）{section.Heading}", null)]),
        new PrintedLine(false, string.Empty, section.Runs),
    });

    private static PrintedLine Line(string line)
    {
        if (Numbering.Of(CellText.Fold(line)) is not { Style: NumberingStyle.Bracket } numbering || !char.IsLetter(line[1]))
        {
            return new(false, string.Empty, [new NarrativeRun(line, null)]);
        }

        var end = line.IndexOf('。', StringComparison.Ordinal);
        return end < 0 || end == line.Length - 1
            ? new(line.Length <= LongestHeading, string.Empty, [new NarrativeRun(line, null)])
            : end <= LongestHeading && end > numbering.Length
                ? new(false, line[..(end + 1)], [new NarrativeRun(line[(end + 1)..], null)])
                : new(false, string.Empty, [new NarrativeRun(line, null)]);
    }
}
