namespace Disclosure.Submissions.Prose;

/// <summary>How a heading is numbered; of two that would do equally well for the chapters, the earlier one is meant.</summary>
internal enum NumberingStyle
{
    /// <summary>Not at all: the number is Word's own, or left out.</summary>
    None,

    /// <summary><c>第一部分</c></summary>
    Part,

    /// <summary><c>一、</c></summary>
    Numeral,

    /// <summary><c>1.</c></summary>
    Digit,

    /// <summary><c>（一）</c></summary>
    Bracket,
}
