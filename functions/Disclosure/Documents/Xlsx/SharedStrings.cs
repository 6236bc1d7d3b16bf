using System.Globalization;
using System.Xml;

namespace Disclosure.Documents.Xlsx;

/// <summary>The shared strings part (ECMA-376 Part 1 §18.4.9): the texts that cells refer to by number.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _strings = [];

    private SharedStrings()
    {
    }

    /// <summary>A workbook without the part.</summary>
    public static SharedStrings None { get; } = new();

    public static SharedStrings Read(XmlReader xml, Reading reading, string part)
    {
        var strings = new SharedStrings();
        var characters = 0L;
        xml.ReadRoot("sst", part);
        while (xml.ReadElement())
        {
            if (xml.LocalName == "si")
            {
                var text = xml.ReadStringItem(reading, part);
                strings._strings.Add(text);
                characters += text.Length;
                Reading.Within("strings", part, strings._strings.Count, reading.Budget.Strings);
                Reading.Within("all-text", part, characters, reading.Budget.AllText);
            }
        }

        return strings;
    }

    /// <summary>The text a cell's <c>v</c> element refers to, or null when there is none.</summary>
    public string? Of(string index) =>
        int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var i) && i < _strings.Count
            ? _strings[i]
            : null;
}
