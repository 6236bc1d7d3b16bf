using System.Globalization;
using System.Xml;

namespace Disclosure.Documents.Xlsx;

/// <summary>The styles part (ECMA-376 Part 1 §18.8.39), as far as it says what a number means.</summary>
internal sealed class Styles
{
    private readonly Dictionary<int, NumberFormat> _custom = [];
    private readonly List<NumberFormat> _cells = [];

    /// <summary>A workbook without the part: every number is a number.</summary>
    public static Styles None { get; } = new();

    public static Styles Read(XmlReader xml, Reading reading, string part)
    {
        var styles = new Styles();
        var container = string.Empty;
        xml.ReadRoot("styleSheet", part);
        while (xml.ReadElement())
        {
            container = xml.Depth == 1 ? xml.LocalName : container;
            if (xml.Depth != 2)
            {
                continue;
            }

            // dxfs hold numFmt elements too, for conditional formats.
            if (container == "numFmts" && xml.LocalName == "numFmt")
            {
                styles._custom[Id(xml)] = FormatCode.Of(xml.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (container == "cellXfs" && xml.LocalName == "xf")
            {
                var id = Id(xml);
                styles._cells.Add(styles._custom.TryGetValue(id, out var format) ? format : FormatCode.BuiltIn(id));
            }

            Reading.Within("strings", part, styles._custom.Count + styles._cells.Count, reading.Budget.Strings);
        }

        return styles;
    }

    /// <summary>The format of a cell by its <c>s</c> attribute (§18.3.1.4); null when the workbook has no such style.</summary>
    public NumberFormat? Of(string? style) =>
        style is null ? NumberFormat.Number
        : int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _cells.Count ? _cells[index]
        : style == "0" ? NumberFormat.Number
        : null;

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
