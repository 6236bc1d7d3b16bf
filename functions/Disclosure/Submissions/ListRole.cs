namespace Disclosure.Submissions;

/// <summary>What a column of a list says about an indicator.</summary>
internal enum ListRole
{
    /// <summary>Which indicator: its code, label or a variant.</summary>
    Indicator,

    /// <summary>Its label, beside a code.</summary>
    Label,

    /// <summary>The number or word.</summary>
    Value,

    /// <summary>The word that comes with the number, or stands for it.</summary>
    Word,

    /// <summary>The note.</summary>
    Note,

    /// <summary>value, word, blank or not_applicable.</summary>
    State,

    /// <summary>The unit of measure.</summary>
    Measure,

    /// <summary>The report year of the line.</summary>
    Year,

    /// <summary>The reporting unit of the line.</summary>
    Unit,

    /// <summary>Where the figure stood before, the table, a running number: of no use here.</summary>
    Descriptive,
}
