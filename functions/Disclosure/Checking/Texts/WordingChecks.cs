namespace Disclosure.Checking.Texts;

/// <summary>What is wrong with the texts as texts, whatever the tables say.</summary>
internal static class WordingChecks
{
    /// <summary>The findings, check by check, each in reading order; of one kind the first are told.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing) => filing.Passages.IsEmpty ? [] : FewAlike.Of(
    [
        .. SupersededBasis.Of(filing),
        .. PeriodYears.Of(filing),
        .. StatementYears.Of(filing),
        .. PlanYears.Of(filing),
        .. UnfilledFigures.Of(filing),
        .. InstructionsLeft.Of(filing),
        .. ChapterContents.Of(filing),
        .. RepeatedParagraphs.Of(filing),
    ]);
}
