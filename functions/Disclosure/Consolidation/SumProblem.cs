namespace Disclosure.Consolidation;

/// <summary>Why answers have no sum.</summary>
internal enum SumProblem
{
    /// <summary>They have one.</summary>
    None,

    /// <summary>Different words, or words beside numbers.</summary>
    WordsDiffer,

    /// <summary>Several answers to an indicator that cannot be added.</summary>
    NotAdditive,
}
