using Azure;

namespace Disclosure.Azure;

/// <summary>The answers of storage that mean: somebody was faster, read again.</summary>
internal static class Conflict
{
    /// <summary>True for 409 and 412.</summary>
    public static bool Is(RequestFailedException failure) => failure.Status is 409 or 412;
}
