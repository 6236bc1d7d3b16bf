namespace Disclosure;

/// <summary>
/// One thing found in a file or a sum: what, where, what was read, what was expected and what to do.
/// Texts are complete in both languages when the finding is made.
/// </summary>
/// <param name="Code">Stable code: a rule's id (<c>F1</c>) or a code of <c>Checking/FindingCodes</c> (<c>CELL-UNREADABLE</c>).</param>
/// <param name="Severity">Error rejects, warning wants a reason, notice asks for nothing.</param>
/// <param name="Message">What is wrong, naming the cell as the clerk sees it.</param>
/// <param name="Action">What to do next.</param>
public sealed record Finding(string Code, Severity Severity, LocalizedText Message, LocalizedText Action)
{
    /// <summary>Where: an address of the document (<c>表!C7</c>), or null when it concerns the file as a whole.</summary>
    public string? At { get; init; }

    /// <summary>What was read, as printed there.</summary>
    public string? Observed { get; init; }

    /// <summary>What was expected there.</summary>
    public string? Expected { get; init; }

    /// <summary>Observed less expected, where both are numbers; invariant decimal text.</summary>
    public string? Difference { get; init; }

    /// <summary>The indicator code it is about; with <see cref="Code"/> it identifies the finding when a reason is given.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whether it is about the texts of a filing alone, and so goes with them.</summary>
    public bool IsOfTexts => Code.StartsWith("TEXT-", StringComparison.Ordinal) || Code.StartsWith("CHAPTER-", StringComparison.Ordinal);

    /// <summary>Why it may stand; null while nobody has said.</summary>
    public Explanation? Explanation { get; init; }
}
