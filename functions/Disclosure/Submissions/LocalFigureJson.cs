using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Submissions;

/// <summary>
/// The JSON of answers in rows the form does not have: <c>[{table, path: [label], column: [label], figure}]</c>, in reading
/// order.
/// </summary>
public static class LocalFigureJson
{
    /// <summary>Local figures as JSON.</summary>
    public static JArray Write(IEnumerable<LocalFigure> figures) => new(figures.Select(local => new JObject
    {
        ["table"] = local.Table,
        ["path"] = new JArray(local.Path),
        ["column"] = new JArray(local.Column),
        ["figure"] = FigureJson.Write(local.Figure),
    }));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A member is missing.</exception>
    public static ImmutableArray<LocalFigure> ParseAll(JArray json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return [.. json.Select(local => new LocalFigure(
            (string?)local["table"] ?? throw new FormatException("A local figure lacks its table."),
            Labels(local["path"]),
            Labels(local["column"]),
            FigureJson.Parse(local["figure"] ?? throw new FormatException("A local figure lacks its figure."))))];
    }

    private static ImmutableArray<string> Labels(JToken? json) => json is JArray labels
        ? [.. labels.Select(label => (string)label!)]
        : throw new FormatException("A local figure lacks a label.");
}
