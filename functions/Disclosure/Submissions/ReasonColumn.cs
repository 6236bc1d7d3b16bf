namespace Disclosure.Submissions;

/// <summary>What a column of a table of reasons holds.</summary>
internal enum ReasonColumn
{
    /// <summary>The code of the finding.</summary>
    Code,

    /// <summary>The indicator, or the cell.</summary>
    Item,

    /// <summary>What the finding says was read.</summary>
    Observed,

    /// <summary>The reason.</summary>
    Text,

    /// <summary>Who gives it.</summary>
    By,
}
