namespace Disclosure;

/// <summary>Who explained a finding.</summary>
public enum ExplanationSource
{
    /// <summary>The unit, in its filing.</summary>
    Unit,

    /// <summary>The consolidating office.</summary>
    Office,

    /// <summary>The consolidating office, which lets an error stand.</summary>
    Waiver,
}
