namespace Disclosure.Local;

/// <summary>An argument is wrong; the message is the one sentence the user gets.</summary>
internal sealed class UsageException(string message) : Exception(message);
