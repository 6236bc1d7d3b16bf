using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;
using Disclosure.Units;

namespace Disclosure.Checking;

/// <summary>
/// What the checks look at: one unit's figures and texts of a year, beside last year's. A file just read and a filing from
/// storage become the same, so that the receipt and the draft say the same.
/// </summary>
public sealed record CheckedFiling
{
    /// <summary>The edition of the year.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Report year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit; one without code and name when nobody knows whose the file is.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Figures by code; empty when no tables were filed.</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    /// <summary>
    /// Codes of indicators whose cells could not be read, which is told already: a check over them would only accuse their
    /// neighbours. A filing from storage has none.
    /// </summary>
    public IReadOnlySet<string> Unreadable { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The paragraphs of the texts, in reading order; empty when none were filed.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>The figures the texts mention, in reading order.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>Sums and shares of figures the texts mention, in reading order.</summary>
    public ImmutableArray<SumMention> Sums { get; init; } = [];

    /// <summary>What the unit filed for the year before; null when that is nothing.</summary>
    public FiledYear? LastYear { get; init; }

    /// <summary>The figure of an indicator; null when it is blank or could not be read.</summary>
    public Figure? Answer(string indicator) =>
        !Unreadable.Contains(indicator) && Figures.GetValueOrDefault(indicator) is { IsAnswered: true } figure ? figure : null;

    /// <summary>A file just read.</summary>
    /// <param name="edition">The edition of the year.</param>
    /// <param name="year">Report year.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="submission">What the file says.</param>
    /// <param name="unreadable">Codes of indicators whose cells could not be read.</param>
    /// <param name="lastYear">Last year's filing, if there is one.</param>
    internal static CheckedFiling Of(
        Edition edition, int year, Unit unit, Submission submission, IReadOnlySet<string> unreadable, FiledYear? lastYear) => new()
        {
            Edition = edition,
            Year = year,
            Unit = unit,
            Figures = submission.Figures,
            Unreadable = unreadable,
            Passages = submission.Passages,
            Mentions = submission.Mentions,
            Sums = submission.Sums,
            LastYear = lastYear,
        };

    /// <summary>
    /// A filing from storage. Its texts have lost their places in the file: a paragraph is known by its chapter and its
    /// number in it (<c>chapter 二 paragraph 3</c>).
    /// </summary>
    /// <param name="edition">The edition of the year.</param>
    /// <param name="year">Report year.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="figures">Its figures; null when it filed none.</param>
    /// <param name="texts">Its texts by chapter; null when it filed none.</param>
    /// <param name="lastYear">Last year's filing, if there is one.</param>
    public static CheckedFiling Of(
        Edition edition,
        int year,
        Unit unit,
        ImmutableSortedDictionary<string, Figure>? figures,
        ImmutableSortedDictionary<string, string>? texts,
        FiledYear? lastYear)
    {
        var passages = edition.Chapters.Select(c => c.Number).Prepend(Passage.Preface).SelectMany(c => Paragraphs(c, texts)).ToImmutableArray();
        var prose = new ProseReader(edition, year);
        prose.Read(passages.Select((p, i) => (i, p)));
        return new CheckedFiling
        {
            Edition = edition,
            Year = year,
            Unit = unit,
            Figures = figures ?? ImmutableSortedDictionary<string, Figure>.Empty.WithComparers(StringComparer.Ordinal),
            Passages = passages,
            Mentions = prose.Mentions,
            Sums = prose.Sums,
            LastYear = lastYear,
        };
    }

    private static IEnumerable<Passage> Paragraphs(string chapter, ImmutableSortedDictionary<string, string>? texts) =>
        texts?.GetValueOrDefault(chapter) is { } text
            ? text.Split('\n').Select((line, i) => new Passage(chapter, FormattableString.Invariant($"chapter {chapter} paragraph {i + 1}"), 0, line))
            : [];
}
