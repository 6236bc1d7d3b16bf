namespace Disclosure.Checking;

/// <content>What the texts of a report get wrong as texts (PRACTICE.md, faults seen in published reports).</content>
public static partial class FindingCodes
{
    /// <summary>The text says the report is made by a notice or law that another has replaced.</summary>
    public static readonly FindingCode BasisSuperseded = new("BASIS-SUPERSEDED", Severity.Warning);

    /// <summary>The statistical period is another year's (FORMS.md section 2: 1 January to 31 December).</summary>
    public static readonly FindingCode PeriodOfOtherYear = new("PERIOD-YEAR", Severity.Warning);

    /// <summary>The report begins what it says of itself with another year.</summary>
    public static readonly FindingCode StatementOfOtherYear = new("TEXT-YEAR", Severity.Warning);

    /// <summary>The report plans for the year it is about.</summary>
    public static readonly FindingCode PlanForReportYear = new("TEXT-PLAN-YEAR", Severity.Warning);

    /// <summary>A unit of measure stands where a number should stand before it.</summary>
    public static readonly FindingCode FigureUnfilled = new("TEXT-BLANK", Severity.Warning);

    /// <summary>Words of the form or its model, meant for who fills it in, stand in the text.</summary>
    public static readonly FindingCode InstructionInText = new("INSTRUCTION-LEFT", Severity.Warning);

    /// <summary>Words meant for who fills the form in stand in the label of a row or column.</summary>
    public static readonly FindingCode InstructionInLabel = new("LABEL-INSTRUCTION", Severity.Notice);

    /// <summary>A chapter does not say what it has to: 五 without a problem, or without what is done about it.</summary>
    public static readonly FindingCode ChapterSaysNothing = new("CHAPTER-CONTENT", Severity.Warning);

    /// <summary>A chapter of text has a heading and nothing under it.</summary>
    public static readonly FindingCode ChapterEmpty = new("CHAPTER-EMPTY", Severity.Warning);

    /// <summary>The text says how many parts the report has, and it has more or fewer chapters.</summary>
    public static readonly FindingCode ChapterCountDiffers = new("CHAPTER-COUNT", Severity.Notice);

    /// <summary>A paragraph stands in the text twice.</summary>
    public static readonly FindingCode ParagraphTwice = new("PARAGRAPH-TWICE", Severity.Notice);

    /// <summary>The title of the report names no year.</summary>
    public static readonly FindingCode TitleWithoutYear = new("TITLE-YEAR", Severity.Notice);
}
