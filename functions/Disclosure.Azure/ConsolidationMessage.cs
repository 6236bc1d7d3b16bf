using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure;

/// <summary>A message of queue <c>consolidate</c>: look whether this area is due. It carries no work itself.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Area">Area code.</param>
public sealed record ConsolidationMessage(int Year, string Area)
{
    /// <summary>Reads a message's text.</summary>
    /// <exception cref="FormatException">The text is no such message: it will never be one, and belongs to the poison queue.</exception>
    public static ConsolidationMessage Parse(string text)
    {
        try
        {
            return CanonicalJson.Parse(text) is JObject json && (int?)json["year"] is { } year && (string?)json["area"] is { Length: > 0 } area
                ? new(year, area)
                : throw new FormatException($"No area and year: {text}");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or OverflowException)
        {
            throw new FormatException($"No area and year: {text}", e);
        }
    }

    /// <summary>The message's text.</summary>
    public string Write() => Encoding.UTF8.GetString(CanonicalJson.Write(new JObject { ["year"] = Year, ["area"] = Area }));
}
