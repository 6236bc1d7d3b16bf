using System.Xml;
using Disclosure.Checking;
using Disclosure.Documents.Packaging;

namespace Disclosure.Documents.Xlsx;

/// <summary>One cell (ECMA-376 Part 1 §18.3.1.4) as the text a person sees.</summary>
internal sealed class CellReader(Reading reading, Workbook workbook)
{
    /// <summary>Reads the cell whose <c>c</c> element the reader stands on; it then stands on its end.</summary>
    public string Read(XmlReader xml, string at)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s");
        string? value = null;
        string? formula = null;
        string? inline = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.ReadNode() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && SpreadsheetXml.IsOurs(xml))
                {
                    value = xml.LocalName == "v" ? xml.ReadText(reading, at) : value;
                    formula = xml.LocalName == "f" ? xml.ReadText(reading, at) : formula;
                    inline = xml.LocalName == "is" ? xml.ReadStringItem(reading, at) : inline;
                }
            }
        }

        if (formula is not null && (value is null || (value.Length == 0 && type != "str")))
        {
            // A shared formula (§18.3.1.40) is written out in one of its cells only.
            reading.Report(FindingCodes.FormulaWithoutValue.At(at, Reading.Quote(formula.Length > 0 ? $"={formula}" : "=…")));
            return string.Empty;
        }

        return type == "inlineStr" ? inline ?? string.Empty : Text(type, value ?? string.Empty, style, at);
    }

    private string Text(string type, string value, string? style, string at) => type switch
    {
        _ when value.Length == 0 => string.Empty,
        "s" => workbook.Strings.Of(value) ?? throw Reading.Damaged("index", at, value),
        "str" => Escapes.Decode(value),
        "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
        "e" => value,
        "d" => IsoDate(value),
        _ => Number(value, style, at),
    };

    private string Number(string value, string? style, string at)
    {
        var format = workbook.Styles.Of(style) ?? throw Reading.Damaged("index", at, style!);
        var plain = PlainNumber.Of(value) ?? throw Reading.Damaged("number", at, value);
        return format switch
        {
            NumberFormat.Percent => $"{PlainNumber.Of(value, shift: 2)}%",
            NumberFormat.Date => DateText.Of(plain, workbook.From1904),
            _ => plain,
        };
    }

    /// <summary>Dates of strict workbooks (§18.18.11, type <c>d</c>) are ISO 8601; midnight is no time anybody entered.</summary>
    private static string IsoDate(string value) =>
        value.Replace("T00:00:00", string.Empty, StringComparison.Ordinal).Replace('T', ' ').TrimEnd('Z');
}
