using System.Runtime.CompilerServices;

namespace Disclosure.Tests;

/// <summary>
/// A pattern over a user's text that tries for seconds is a hole: in tests it throws. No honest match comes near.
/// </summary>
internal static class RegexLimit
{
    [ModuleInitializer]
    internal static void Set() => AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(5));
}
