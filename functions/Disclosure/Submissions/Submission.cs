using System.Collections.Immutable;

namespace Disclosure.Submissions;

/// <summary>What a document says in the terms of an edition. Cells read = cells placed + cells unplaced, always.</summary>
public sealed record Submission
{
    /// <summary>Figures by indicator code, blanks the file left included; empty when the file has no table of the form.</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    /// <summary>Chapter number (一 to 六) or <see cref="Passage.Preface"/> to text; empty when the file has none.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>The paragraphs of the texts with their places, in reading order.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>The figures the texts mention, in reading order; what the tables say of them is another matter.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Sums and shares of figures the texts mention, in reading order; no figures themselves.</summary>
    public ImmutableArray<SumMention> Sums { get; init; } = [];

    /// <summary>Every number of texts and headings, and what it is.</summary>
    public ImmutableArray<ProseNumber> Numbers { get; init; } = [];

    /// <summary>Ids of the form's tables found in the document.</summary>
    public required ImmutableArray<string> Tables { get; init; }

    /// <summary>The report year the document itself names, if it does.</summary>
    public int? DeclaredYear { get; init; }

    /// <summary>Where it names that year: the first places, in reading order.</summary>
    public ImmutableArray<string> YearAt { get; init; } = [];

    /// <summary>The unit the document itself names, by code or name, if it does.</summary>
    public string? DeclaredUnit { get; init; }

    /// <summary>Where it names that unit: the first places, in reading order.</summary>
    public ImmutableArray<string> UnitAt { get; init; } = [];

    /// <summary>Whose report the title says it is, in the words before the year, and where; null without such a title.</summary>
    public (string Unit, string At)? TitleUnit { get; init; }

    /// <summary>The number of the template printed in the document, if there is one.</summary>
    public string? DeclaredTemplate { get; init; }

    /// <summary>Answers in rows the form does not have, in reading order; they take part in no sum and no rule.</summary>
    public ImmutableArray<LocalFigure> Local { get; init; } = [];

    /// <summary>The reasons the document gives for warnings, in reading order.</summary>
    public ImmutableArray<SubmittedReason> Reasons { get; init; } = [];

    /// <summary>Codes of indicators whose answers the document has and nobody could read, with findings that say why.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Addresses of blank cells that a mark for a table without a case answered with 0.</summary>
    public ImmutableArray<string> AnsweredByMark { get; init; } = [];

    /// <summary>What was read and not placed: the first <see cref="UnplacedItem.MostListed"/> in reading order.</summary>
    public required ImmutableArray<UnplacedItem> Unplaced { get; init; }

    /// <summary>How much was read and not placed, listed or not.</summary>
    public int UnplacedCount => Read - Placed;

    /// <summary>Non-empty cells and paragraphs read.</summary>
    public required int Read { get; init; }

    /// <summary>Those that became a figure, a text, a heading or a declaration.</summary>
    public required int Placed { get; init; }

    /// <summary>What the matcher found wrong.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
