using Microsoft.AspNetCore.Http.Extensions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>The examples of an OpenAPI document as addresses that can be followed.</summary>
internal static class OpenApiExamples
{
    /// <summary>What a reference within the document stands for; anything else is itself.</summary>
    public static JObject Resolve(JObject document, JObject part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return (string?)part["$ref"] is { } reference
            ? (JObject)reference.Split('/').Skip(1).Aggregate((JToken)document, (token, name) => token[name]!)
            : part;
    }

    /// <summary>
    /// The address with every example given: the path's, and those of the query where a parameter has one. Further ones are
    /// in <c>x-examples</c> as they are.
    /// </summary>
    public static IEnumerable<string> Addresses(JObject document, string path, JObject operation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(operation);
        var query = new QueryBuilder();
        foreach (var parameter in (operation["parameters"] ?? new JArray()).Select(p => Resolve(document, (JObject)p)))
        {
            var (name, example) = ((string)parameter["name"]!, Text(parameter["example"]));
            if (example is not null && (string)parameter["in"]! == "path")
            {
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(example), StringComparison.Ordinal);
            }
            else if (example is not null && (string)parameter["in"]! == "query")
            {
                query.Add(name, example);
            }
        }

        return [path + query.ToQueryString(), .. (operation["x-examples"] ?? new JArray()).Select(e => (string)e!)];
    }

    /// <summary>An example as it stands in an address or a table; null for none.</summary>
    public static string? Text(JToken? example) => example is JArray several ? string.Join(',', several) : (string?)example;
}
