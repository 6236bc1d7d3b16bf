using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Disclosure.Documents.Json;

/// <summary>
/// Checks a text against RFC 8259 and the budget before Json.NET makes objects of it, because Json.NET also takes what
/// is not JSON and changes it on the way: <c>010</c> is 8 to it, comments vanish, and so does one of two equal names.
/// </summary>
internal ref struct StrictJson
{
    private readonly Reading _reading;
    private readonly Stack<Level> _levels = [];
    private Utf8JsonReader _json;
    private int _values;
    private long _addresses;

    private StrictJson(Reading reading, ReadOnlySpan<byte> text)
    {
        _reading = reading;
        // Deeper than the budget by one, so that the budget's own finding comes first.
        _json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = reading.Budget.Depth + 1 });
    }

    /// <exception cref="UnreadableException">It is not JSON, names a member twice, nests too deep or has a number without exact decimal.</exception>
    public static void Check(Reading reading)
    {
        var check = new StrictJson(reading, Encoding.UTF8.GetBytes(reading.Text));
        try
        {
            check.Check();
        }
        catch (JsonException error)
        {
            throw Reading.Damaged("json", string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1} byte {error.BytePositionInLine + 1}"), error.Message);
        }
        catch (InvalidOperationException error)
        {
            // An escape such as \ud800, half a character.
            throw Reading.Damaged("json", check.Path, error.Message);
        }
    }

    private readonly string Path => _levels.TryPeek(out var level) ? level.Path : "$";

    private void Check()
    {
        while (_json.Read())
        {
            switch (_json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    EnterMember(_json.GetString()!);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    CountValue();
                    Within("depth", _json.CurrentDepth + 1, _reading.Budget.Depth);
                    _levels.Push(new Level(_levels.TryPeek(out var outer) ? outer : null, _json.TokenType == JsonTokenType.StartObject));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _levels.Pop();
                    break;
                case JsonTokenType.String:
                    CountValue();
                    _json.GetString();
                    break;
                case JsonTokenType.Number:
                    CountValue();
                    CheckNumber();
                    break;
                default:
                    CountValue();
                    break;
            }
        }
    }

    private readonly void EnterMember(string name)
    {
        var level = _levels.Peek();
        if (name.Length > _reading.Budget.NameLength)
        {
            Reading.Within("text", level.Container, name.Length, _reading.Budget.NameLength);
        }

        level.Enter(name);
        if (!level.Names!.Add(name))
        {
            throw Reading.Damaged("key-twice", level.Path, name);
        }
    }

    /// <summary>
    /// Steps to the next item when the value stands in an array, and counts the value: each becomes an object, empty
    /// arrays too, and is kept with its address, which repeats the names around it.
    /// </summary>
    private void CountValue()
    {
        var length = 1;
        if (_levels.TryPeek(out var level))
        {
            level.EnterItem();
            length = level.Length;
        }

        _addresses += length;
        Within("cells", ++_values, _reading.Budget.Cells);
        Within("all-text", _addresses, _reading.Budget.AllText);
    }

    /// <summary>A place is put together only for the value that passes a limit.</summary>
    private readonly void Within(string what, long observed, long limit)
    {
        if (observed > limit)
        {
            Reading.Within(what, Path, observed, limit);
        }
    }

    /// <summary>28 digits, with the exponent, are what a decimal holds without rounding.</summary>
    private readonly void CheckNumber()
    {
        var number = _json.ValueSpan;
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        var digits = mantissa.Length - mantissa.Count((byte)'-') - mantissa.Count((byte)'.');
        if ((exponentAt >= 0 && !Utf8Parser.TryParse(number[(exponentAt + 1)..], out exponent, out _)) || digits + Math.Abs((long)exponent) > 28)
        {
            throw Reading.Damaged("number", Path, Encoding.UTF8.GetString(number));
        }
    }

    /// <summary>An object or array that is open, and where in it the reader is.</summary>
    private sealed class Level(Level? outer, bool isObject)
    {
        private readonly int _outerLength = outer?.Length ?? 1;
        private string _name = string.Empty;
        private int _item = -1;

        public HashSet<string>? Names { get; } = isObject ? new(StringComparer.Ordinal) : null;

        /// <summary>The path of the object or array itself.</summary>
        public string Container => outer?.Path ?? "$";

        /// <summary>The path of the member or item being read.</summary>
        public string Path => Names is null ? JsonPath.Item(Container, _item) : JsonPath.Member(Container, _name);

        /// <summary>The least characters that path has.</summary>
        public int Length => _outerLength + 1 + _name.Length;

        public void Enter(string name) => _name = name;

        public void EnterItem() => _item++;
    }
}
