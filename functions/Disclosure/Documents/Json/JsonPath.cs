using System.Globalization;

namespace Disclosure.Documents.Json;

/// <summary>Addresses in JSON, as RFC 9535 writes them: <c>$.figures.permits_decisions</c>, <c>$.rows[3]['a.b']</c>.</summary>
internal static class JsonPath
{
    public static string Member(string path, string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => c == '_' || char.IsLetterOrDigit(c))
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";

    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
