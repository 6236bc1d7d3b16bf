namespace Disclosure.Checking.Privacy;

/// <summary>What a detail of a person is.</summary>
public enum PrivateKind
{
    /// <summary>The number of an identity card.</summary>
    Identity,

    /// <summary>A mobile telephone.</summary>
    Mobile,

    /// <summary>The number of a bank card.</summary>
    Card,

    /// <summary>Where a person lives.</summary>
    Address,

    /// <summary>A person's e-mail.</summary>
    Email,
}
