using Disclosure.Documents.Csv;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Documents.Json;

/// <summary>JSON (RFC 8259): objects and arrays become tables whose cells are addressed by JSON path (RFC 9535).</summary>
internal sealed class JsonFormat : IFormat
{
    public string Name => "json";

    /// <summary>
    /// A text that begins as an object or array. In a file named CSV a first cell may begin with a bracket too
    /// (<c>[2019]年度</c>), so there the next character has to be one of JSON's.
    /// </summary>
    public bool Recognizes(Reading reading)
    {
        var text = reading.Text.AsSpan().TrimStart();
        return text is ['{' or '[', ..]
            && (!CsvFormat.IsNamedCsv(reading.FileName) || text[1..].TrimStart() is ['"' or '{' or '[' or '}' or ']', ..]);
    }

    public void Read(Reading reading)
    {
        StrictJson.Check(reading);
        JToken root;
        try
        {
            root = CanonicalJson.Parse(reading.Text);
        }
        catch (JsonException error)
        {
            throw Reading.Damaged("json", "$", error.Message);
        }

        new JsonTables(reading).Read(root);
    }
}
