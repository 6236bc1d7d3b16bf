using System.Text.RegularExpressions;

namespace Disclosure.Azure;

/// <summary>
/// What may stand in an address: digits and indicator codes, nothing that could climb out of a folder. Whatever fails
/// here never reaches storage.
/// </summary>
internal static partial class Codes
{
    /// <summary>An area's or unit's code.</summary>
    [GeneratedRegex(@"^[0-9]{2,20}\z")]
    public static partial Regex Unit { get; }

    /// <summary>A report year.</summary>
    [GeneratedRegex(@"^[0-9]{4}\z")]
    public static partial Regex Year { get; }

    /// <summary>A report year, or the first and the last of several.</summary>
    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{4})?\z")]
    public static partial Regex Years { get; }

    /// <summary>The number of an edition.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{0,3}\z")]
    public static partial Regex Edition { get; }

    /// <summary>An indicator's code.</summary>
    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,63}\z")]
    public static partial Regex Indicator { get; }

    /// <summary>How many entries a page of a list may have: 1 to 1000.</summary>
    [GeneratedRegex(@"^([1-9][0-9]{0,2}|1000)\z")]
    public static partial Regex Limit { get; }

    /// <summary>Where a list goes on.</summary>
    [GeneratedRegex(@"^[0-9]{2,20}\.[0-9]{4}\.[1-9][0-9]{0,3}\.[0-9]{1,8}\z")]
    public static partial Regex Token { get; }
}
