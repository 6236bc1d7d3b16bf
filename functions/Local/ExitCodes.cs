namespace Disclosure.Local;

/// <summary>What every command ends with; the numbers above 2 are those of BSD's <c>sysexits.h</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for <c>check</c>: accepted.</summary>
    public const int Success = 0;

    /// <summary>For <c>check</c>: rejected. For any other command: not done, and the output says what stands in the way.</summary>
    public const int Rejected = 1;

    /// <summary>For <c>check</c>: a file could not be read.</summary>
    public const int Unreadable = 2;

    /// <summary>Wrong arguments (EX_USAGE).</summary>
    public const int Usage = 64;

    /// <summary>Storage, Node or a port is not to be had (EX_UNAVAILABLE).</summary>
    public const int Unavailable = 69;
}
