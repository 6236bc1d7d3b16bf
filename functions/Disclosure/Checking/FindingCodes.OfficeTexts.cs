namespace Disclosure.Checking;

/// <content>What is wrong with the texts an office writes for the report of its area.</content>
public static partial class FindingCodes
{
    /// <summary>A file of texts in which no chapter was found, neither by a heading nor by its name.</summary>
    public static readonly FindingCode TextsWithoutChapter = new("OFFICE-TEXT-UNPLACED", Severity.Error);

    /// <summary>A chapter that two files have.</summary>
    public static readonly FindingCode TextsTwice = new("OFFICE-TEXT-TWICE", Severity.Warning);

    /// <summary>A table in a file of texts, which the report does not take over: its tables are the sums.</summary>
    public static readonly FindingCode TextsTable = new("OFFICE-TEXT-TABLE", Severity.Notice);

    /// <summary>A chapter of an area's report that needs words has none (FORMS.md section 2).</summary>
    public static readonly FindingCode AreaTextMissing = new("AREA-TEXT-MISSING", Severity.Warning);

    /// <summary>A chapter of an area's report is silent on what it has to cover: 一 on five topics, for a government on three more.</summary>
    public static readonly FindingCode AreaTopicMissing = new("AREA-TOPIC-MISSING", Severity.Warning);
}
