using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Reports.Packages;

/// <summary>The rows of a tabular resource, read by what its descriptor says and nothing else.</summary>
internal static class PackagedRows
{
    /// <summary>The rows by field; a missing value is null.</summary>
    public static List<Dictionary<string, JToken?>> Of(JObject resource, Func<string, byte[]> file)
    {
        if (resource["data"] is JArray data)
        {
            return [.. data.Select(Row)];
        }

        var bytes = file((string)resource["path"]!);
        Assert.Equal((bytes.Length, $"sha256:{CanonicalJson.Hash(bytes)}"), ((int)resource["bytes"]!, (string)resource["hash"]!));
        var text = Encoding.UTF8.GetString(bytes);
        if ((string)resource["format"]! == "json")
        {
            return [.. ((JArray)CanonicalJson.Parse(text)).Select(Row)];
        }

        var lines = Csv(text.TrimStart('\uFEFF')).ToArray();
        Assert.Equal(resource["schema"]!["fields"]!.Select(f => (string)f["name"]!), lines[0]);
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second.Length == 0 ? null : (JToken?)c.Second))];
    }

    /// <summary>Whether a value is what its field allows.</summary>
    public static bool Fits(JToken field, JToken? value)
    {
        if (value is null)
        {
            return (bool?)field.SelectToken("constraints.required") != true;
        }

        var text = Convert.ToString(((value as JValue)?.Value) ?? value, CultureInfo.InvariantCulture)!;
        return IsOfType((string)field["type"]!, value, text)
            && (field["categories"] is not { } categories || categories.Any(c => (string)c["value"]! == text))
            && (field.SelectToken("constraints.pattern") is not { } pattern || Regex.IsMatch(text, $@"\A(?:{pattern})\z"))
            && (field.SelectToken("constraints.minimum") is not { } minimum || decimal.Parse(text, CultureInfo.InvariantCulture) >= (decimal)minimum);
    }

    private static bool IsOfType(string type, JToken value, string text) => type switch
    {
        "string" => value.Type == JTokenType.String,
        "number" => Regex.IsMatch(text, @"\A-?[0-9]+(\.[0-9]+)?\z"),
        "integer" => Regex.IsMatch(text, @"\A-?[0-9]+\z"),
        "boolean" => value.Type == JTokenType.Boolean,
        "object" => value is JObject,
        _ => false,
    };

    private static Dictionary<string, JToken?> Row(JToken row) => ((JObject)row).Properties()
        .ToDictionary(p => p.Name, p => p.Value.Type == JTokenType.Null || p.Value is JValue { Value: null } ? null : (JToken?)p.Value);

    /// <summary>Records of RFC 4180.</summary>
    private static IEnumerable<string[]> Csv(string text)
    {
        var (record, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && text[i] is ',' or '\n' && !isQuoted)
            {
                record.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    yield return [.. record];
                    record.Clear();
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }
    }
}
