namespace Disclosure.Documents.Xlsx;

/// <summary>What a number format makes of a number, as far as it changes its meaning.</summary>
internal enum NumberFormat
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A hundred times the number, with a percent sign.</summary>
    Percent,

    /// <summary>A date, a time or both.</summary>
    Date,
}
