using System.Globalization;

namespace Disclosure.Documents.Text;

/// <summary>A line of a text.</summary>
/// <param name="Number">Counted from 1, as an editor shows it.</param>
/// <param name="Text">The line without its break.</param>
internal readonly record struct TextLine(int Number, string Text)
{
    /// <summary>Nothing at all. A tab alone is an empty cell of a flattened table.</summary>
    public bool IsEmpty => !HasTab && string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether a tab stands in it.</summary>
    public bool HasTab => Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>Whether it is one cell of a flattened table: a tab, then the cell.</summary>
    public bool IsFlat => Text.StartsWith('\t') && Text.LastIndexOf('\t') == 0;

    /// <summary>Its address.</summary>
    public string At => string.Create(CultureInfo.InvariantCulture, $"line {Number}");

    /// <summary>The address of one of its cells, counted from zero.</summary>
    public string AtColumn(int column) => string.Create(CultureInfo.InvariantCulture, $"line {Number} column {column + 1}");

    /// <summary>The lines of a text, whether they end as on Windows, Unix or old Macs.</summary>
    public static IReadOnlyList<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(new TextLine(lines.Count + 1, line.ToString()));
        }

        return lines;
    }
}
