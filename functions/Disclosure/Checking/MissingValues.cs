namespace Disclosure.Checking;

/// <summary>What a rule does when figures it needs are blank or not applicable. Where it is not skipped they count as 0.</summary>
public enum MissingValues
{
    /// <summary>One missing figure is enough: nothing is checked.</summary>
    SkipIfAnyMissing,

    /// <summary>Nothing is checked only when every figure is missing.</summary>
    SkipIfAllMissing,

    /// <summary>Always checked.</summary>
    NeverSkip,
}
