namespace Disclosure.Azure.Tests;

/// <summary>Submissions in JSON, as a department's program would write them.</summary>
internal static class SmallFile
{
    /// <summary>Tables only: two of the indicators.</summary>
    public static string Figures(int permits, int items = 0) =>
        $$$"""{"figures": {"permits_decisions": {{{permits}}}, "disclosed_items": {{{items}}} } }""";

    /// <summary>Texts only.</summary>
    public static string Text(string overview) => $$$"""{"texts": {"一": "{{{overview}}}"} }""";

    /// <summary>A count that is no number.</summary>
    public static string Faulty => """{"figures": {"permits_decisions": "abc"}}""";

    /// <summary>No form at all.</summary>
    public static string Unreadable => "what is this";
}
