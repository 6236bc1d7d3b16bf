using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure;

/// <summary>
/// JSON with one spelling for one meaning: properties in ordinal order, no white space, decimals without trailing
/// zeros, no dates, UTF-8 without BOM. Equal content gives equal bytes, so a hash names it.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of a token.</summary>
    /// <exception cref="ArgumentException">The token holds a double, a date or another value without one exact spelling.</exception>
    public static byte[] Write(JToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)))
        {
            Write(writer, token);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// Parses JSON with exact decimals and strings left as they are (no date guessing).
    /// </summary>
    /// <exception cref="JsonException">The text is not JSON, nests deeper than 64, or names a property twice: keeping one would lose the other.</exception>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = 64,
        };
        var token = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException("There is more than one JSON value.");
            }
        }

        return token;
    }

    /// <summary>The SHA-256 of bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(JsonTextWriter writer, JToken token)
    {
        switch (token)
        {
            case JObject value:
                writer.WriteStartObject();
                foreach (var property in value.Properties().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JValue value:
                WriteValue(writer, value);
                break;
            default:
                throw new ArgumentException($"A {token.Type} has no canonical spelling.", nameof(token));
        }
    }

    private static void WriteValue(JsonTextWriter writer, JValue value)
    {
        switch (value.Value)
        {
            case null:
                writer.WriteNull();
                break;
            case bool flag:
                writer.WriteValue(flag);
                break;
            case string text:
                writer.WriteValue(text);
                break;
            case int or long:
                writer.WriteValue(Convert.ToInt64(value.Value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteRawValue(FigureText.Digits(number));
                break;
            default:
                throw new ArgumentException($"A {value.Value.GetType().Name} has no canonical spelling.", nameof(value));
        }
    }
}
