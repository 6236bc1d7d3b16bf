using System.Reflection;

namespace Disclosure.Checking;

/// <summary>Every finding that is not a rule of the form. Codes are stable: they never change their meaning and are never used again.</summary>
public static partial class FindingCodes
{
    /// <summary>The bytes are of no kind a reader knows.</summary>
    public static readonly FindingCode TypeUnknown = new("READ-TYPE", Severity.Error);

    /// <summary>The file's structure is broken.</summary>
    public static readonly FindingCode Damaged = new("READ-DAMAGED", Severity.Error);

    /// <summary>The file is protected by a password.</summary>
    public static readonly FindingCode Encrypted = new("READ-ENCRYPTED", Severity.Error);

    /// <summary>A PDF that cannot be read without a password, or whose content is locked.</summary>
    public static readonly FindingCode PdfEncrypted = new("READ-PDF-ENCRYPTED", Severity.Error);

    /// <summary>A PDF of pictures: a scan, or text turned into drawings.</summary>
    public static readonly FindingCode PdfScanned = new("READ-PDF-SCANNED", Severity.Error);

    /// <summary>A page of a PDF that is a picture between pages of text.</summary>
    public static readonly FindingCode PdfPagePicture = new("READ-PDF-PICTURE", Severity.Notice);

    /// <summary>A PDF whose fonts do not say which characters they show.</summary>
    public static readonly FindingCode PdfFont = new("READ-PDF-FONT", Severity.Error);

    /// <summary>The file holds macros or embedded programs.</summary>
    public static readonly FindingCode Macros = new("READ-MACRO", Severity.Error);

    /// <summary>The file links a picture or a template that stands elsewhere; nothing was opened.</summary>
    public static readonly FindingCode LinkIgnored = new("READ-LINK", Severity.Notice);

    /// <summary>A budget on size, rows, cells or nesting is exceeded.</summary>
    public static readonly FindingCode TooLarge = new("READ-TOO-LARGE", Severity.Error);

    /// <summary>Text in none of the encodings in use: UTF-8, UTF-16, GB18030, or what a page declares.</summary>
    public static readonly FindingCode Encoding = new("READ-ENCODING", Severity.Error);

    /// <summary>Navigation, header and footer of a site were not taken for the report.</summary>
    public static readonly FindingCode PageFrame = new("READ-FRAME", Severity.Notice);

    /// <summary>There is nothing in the file.</summary>
    public static readonly FindingCode Empty = new("READ-EMPTY", Severity.Error);

    /// <summary>A formula cell without a stored result.</summary>
    public static readonly FindingCode FormulaWithoutValue = new("CELL-FORMULA", Severity.Error);

    /// <summary>A cell with content lies under a merged cell, where nobody sees it.</summary>
    public static readonly FindingCode CellCovered = new("CELL-COVERED", Severity.Notice);

    /// <summary>No table of the form and no chapter text was found.</summary>
    public static readonly FindingCode FormNotFound = new("FORM-NONE", Severity.Error);

    /// <summary>The file holds the form of another edition than its year asks for.</summary>
    public static readonly FindingCode FormOfOtherEdition = new("FORM-EDITION", Severity.Error);

    /// <summary>The file holds the form and not one answer: a template, which must not replace what was filed.</summary>
    public static readonly FindingCode FormBlank = new("FORM-BLANK", Severity.Error);

    /// <summary>A table of the form is not in a file that has others.</summary>
    public static readonly FindingCode TableMissing = new("TABLE-MISSING", Severity.Notice);

    /// <summary>A chapter whose table was not found has its numbers as mere text.</summary>
    public static readonly FindingCode TableUnseen = new("TABLE-UNSEEN", Severity.Error);

    /// <summary>A table in the file lacks rows or columns of the form.</summary>
    public static readonly FindingCode CellsMissing = new("CELLS-MISSING", Severity.Notice);

    /// <summary>Nothing is 0 in some cells of a table, and a blank or <c>/</c> in others.</summary>
    public static readonly FindingCode ZerosUneven = new("ZEROS-UNEVEN", Severity.Notice);

    /// <summary>A cell of the form whose content is no answer.</summary>
    public static readonly FindingCode CellUnreadable = new("CELL-UNREADABLE", Severity.Error);

    /// <summary>A number that belongs to no cell of the form.</summary>
    public static readonly FindingCode NumberUnplaced = new("NUMBER-UNPLACED", Severity.Warning);

    /// <summary>A text that is no heading, label or chapter of the form.</summary>
    public static readonly FindingCode TextUnplaced = new("TEXT-UNPLACED", Severity.Notice);

    /// <summary>A row of answers has a label the form does not have, where a row of the form is missing; none of them counts.</summary>
    public static readonly FindingCode RowUnknown = new("ROW-UNKNOWN", Severity.Error);

    /// <summary>A row the form does not have, kept as local figures beside the form.</summary>
    public static readonly FindingCode RowLocal = new("ROW-LOCAL", Severity.Notice);

    /// <summary>A subtotal, which the form does not have, is not the sum of its rows.</summary>
    public static readonly FindingCode SubtotalDiffers = new("SUBTOTAL-DIFFERS", Severity.Warning);

    /// <summary>The numbers of a row stand beside their columns; there are as many, right after the label.</summary>
    public static readonly FindingCode RowInOrder = new("ROW-IN-ORDER", Severity.Warning);

    /// <summary>The numbers of a row stand beside their columns, with a gap: which belongs where is not certain.</summary>
    public static readonly FindingCode RowShifted = new("ROW-SHIFTED", Severity.Error);

    /// <summary>A row has more or fewer cells than its columns, and nothing tells which is which.</summary>
    public static readonly FindingCode RowCellCount = new("ROW-CELLS", Severity.Error);

    /// <summary>The numbers of a row stand together in fewer cells, exactly as many as its columns.</summary>
    public static readonly FindingCode CellsRunTogether = new("CELLS-JOINED", Severity.Warning);

    /// <summary>A label differs by one character from the only one it can be.</summary>
    public static readonly FindingCode LabelMeant = new("LABEL-MEANT", Severity.Notice);

    /// <summary>A number is written as numbers rarely are, and can be no other.</summary>
    public static readonly FindingCode FigureSpelt = new("FIGURE-SPELT", Severity.Notice);

    /// <summary>More findings of a kind than are worth telling one by one.</summary>
    public static readonly FindingCode MoreAlike = new("MORE-ALIKE", Severity.Notice);

    /// <summary>More warnings of a kind than are told one by one. No reason explains them: nobody has seen them yet.</summary>
    public static readonly FindingCode MoreWarnings = new("MORE-WARNINGS", Severity.Warning);

    /// <summary>A row of a list names no indicator of the edition.</summary>
    public static readonly FindingCode IndicatorUnknown = new("INDICATOR-UNKNOWN", Severity.Error);

    /// <summary>Two cells give one indicator different answers.</summary>
    public static readonly FindingCode IndicatorTwice = new("INDICATOR-TWICE", Severity.Error);

    /// <summary>Two cells give one indicator the same answer.</summary>
    public static readonly FindingCode IndicatorRepeated = new("INDICATOR-REPEATED", Severity.Notice);

    /// <summary>An amount was written in another unit of money.</summary>
    public static readonly FindingCode UnitConverted = new("MEASURE-CONVERTED", Severity.Notice);

    /// <summary>A mark says that a table has no case, and a figure of the table is above 0.</summary>
    public static readonly FindingCode ZeroMarkContradicted = new("ZERO-MARK", Severity.Error);

    /// <summary>Totals of the template whose formulas were never computed were added up here.</summary>
    public static readonly FindingCode TotalsComputed = new("TEMPLATE-TOTALS", Severity.Notice);

    /// <summary>The file was made from the template of another year.</summary>
    public static readonly FindingCode TemplateOfOtherYear = new("TEMPLATE-YEAR", Severity.Error);

    /// <summary>The file was made from another unit's template.</summary>
    public static readonly FindingCode TemplateOfOtherUnit = new("TEMPLATE-UNIT", Severity.Error);

    /// <summary>The file was made from a template of another edition of the form.</summary>
    public static readonly FindingCode TemplateOfOtherEdition = new("TEMPLATE-EDITION", Severity.Error);

    /// <summary>The file was made from an older version of the template.</summary>
    public static readonly FindingCode TemplateOld = new("TEMPLATE-OLD", Severity.Notice);

    /// <summary>The file carries the number of a template that was not made here.</summary>
    public static readonly FindingCode TemplateForeign = new("TEMPLATE-FOREIGN", Severity.Notice);

    /// <summary>A note beside a number is longer than 100 characters.</summary>
    public static readonly FindingCode NoteTooLong = new("NOTE-LONG", Severity.Error);

    /// <summary>A whole report lacks chapters.</summary>
    public static readonly FindingCode ChapterMissing = new("CHAPTER-MISSING", Severity.Warning);

    /// <summary>The number of a heading is not its chapter's.</summary>
    public static readonly FindingCode ChapterMisnumbered = new("CHAPTER-NUMBER", Severity.Notice);

    /// <summary>The heading of a chapter comes again, or not in its turn.</summary>
    public static readonly FindingCode ChapterOrder = new("CHAPTER-ORDER", Severity.Notice);

    /// <summary>The heading of a chapter has other words than the form's.</summary>
    public static readonly FindingCode HeadingReworded = new("HEADING-REWORDED", Severity.Notice);

    /// <summary>A word processor left the name of a bookmark or the error of a field in the text.</summary>
    public static readonly FindingCode TextLeftover = new("TEXT-LEFTOVER", Severity.Notice);

    /// <summary>A chapter holds the form's instruction (文字描述) in place of a text.</summary>
    public static readonly FindingCode TextInstruction = new("TEXT-INSTRUCTION", Severity.Notice);

    /// <summary>A paragraph ends in the middle of a sentence.</summary>
    public static readonly FindingCode TextUnfinished = new("TEXT-UNFINISHED", Severity.Notice);

    /// <summary>Two places of the text give one indicator different figures.</summary>
    public static readonly FindingCode TextContradictsItself = new("TEXT-CONTRADICTS", Severity.Warning);

    /// <summary>Numbers of the text that no phrase of the form knows.</summary>
    public static readonly FindingCode TextNumbersUnplaced = new("TEXT-NUMBERS", Severity.Notice);

    /// <summary>A change is a word without a number.</summary>
    public static readonly FindingCode ChangeWithoutNumber = new("CHANGE-WORD", Severity.Notice);

    /// <summary>The document names another year than its folder.</summary>
    public static readonly FindingCode YearMismatch = new("YEAR-MISMATCH", Severity.Error);

    /// <summary>The document names another unit than its folder.</summary>
    public static readonly FindingCode UnitMismatch = new("UNIT-MISMATCH", Severity.Error);

    /// <summary>The document names a second year in a title or declaration.</summary>
    public static readonly FindingCode YearTwice = new("YEAR-TWICE", Severity.Warning);

    /// <summary>The document names a second unit.</summary>
    public static readonly FindingCode UnitTwice = new("UNIT-TWICE", Severity.Warning);

    /// <summary>No edition of the form covers the year, or the year has not begun.</summary>
    public static readonly FindingCode YearUnknown = new("YEAR-UNKNOWN", Severity.Error);

    /// <summary>No reporting unit has the code in that year.</summary>
    public static readonly FindingCode UnitUnknown = new("UNIT-UNKNOWN", Severity.Error);

    /// <summary>The blob does not lie under year and unit.</summary>
    public static readonly FindingCode PathUnplaced = new("PATH-UNPLACED", Severity.Error);

    /// <summary>A file handed in for an area, whose report is a sum.</summary>
    public static readonly FindingCode AreaReportsSums = new("UNIT-IS-AREA", Severity.Error);

    /// <summary>A unit left an indicator blank that it owes.</summary>
    public static readonly FindingCode OwedMissing = new("OWED-BLANK", Severity.Notice);

    /// <summary>Units answered an indicator with different words, so that there is no sum.</summary>
    public static readonly FindingCode WordsDiffer = new("SUM-WORDS", Severity.Warning);

    /// <summary>Several units answered an indicator that cannot be added.</summary>
    public static readonly FindingCode NotAdditive = new("SUM-NOT-ADDITIVE", Severity.Warning);

    /// <summary>A unit in scope has not filed.</summary>
    public static readonly FindingCode UnitMissing = new("UNIT-MISSING", Severity.Notice);

    /// <summary>Rows in storage of a unit that is no child of the area this year.</summary>
    public static readonly FindingCode UnitForeign = new("UNIT-FOREIGN", Severity.Notice);

    /// <summary>The report an area published for a past year says another number than its units' filings add up to.</summary>
    public static readonly FindingCode PublishedDiffers = new("PUBLISHED-DIFFERS", Severity.Notice);

    /// <summary>A year before the statutory form came into force (国办公开办函〔2019〕60号).</summary>
    public static readonly FindingCode YearBeforeForm = new("YEAR-BEFORE-FORM", Severity.Error);

    /// <summary>An adjustment names no indicator of the edition, has no exact value, or lacks its reason or source.</summary>
    public static readonly FindingCode AdjustmentInvalid = new("ADJUSTMENT-INVALID", Severity.Error);

    /// <summary>A file of the office is not of the form it should have.</summary>
    public static readonly FindingCode OfficeUnreadable = new("OFFICE-UNREADABLE", Severity.Error);

    /// <summary>A reason lacks what it is about, its text or who gives it.</summary>
    public static readonly FindingCode ReasonInvalid = new("REASON-INVALID", Severity.Error);

    /// <summary>A reason of the office names a warning that does not exist.</summary>
    public static readonly FindingCode ReasonUnmatched = new("REASON-UNMATCHED", Severity.Notice);

    // Lazily: initializers in the other files of this class may run later.
    private static readonly Lazy<IReadOnlyList<FindingCode>> Listed = new(() =>
    [
        .. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<FindingCode>().OrderBy(code => code.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<FindingCode> All => Listed.Value;
}
