namespace Disclosure.Checking.Expressions;

/// <summary>How the two sides of a rule are compared.</summary>
internal enum ComparisonSign
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>agrees</c>: the two do not point opposite ways.</summary>
    Agrees,
}
