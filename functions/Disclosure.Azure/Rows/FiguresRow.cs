using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Disclosure.Forms;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Rows;

/// <summary>
/// <c>figures:{unit}:{table}</c>: the answers of one unit to one table of the form. A number is an Int64 in the
/// indicator's smallest unit; an absent property is a blank; what a number cannot say stands in <c>NotApplicable</c>
/// (codes) and <c>Notes</c> (JSON: words, notes). Cells are not kept here: the filing has them.
/// </summary>
public static class FiguresRow
{
    private const string Filing = "Filing";
    private const string NotApplicable = "NotApplicable";
    private const string Notes = "Notes";

    // A string property holds 32 768 UTF-16 units; longer notes go on in Notes1, Notes2.
    private const int ChunkLength = 32_000;

    /// <summary>The row of a table. Every answer has a place, also a number no Int64 can hold: it goes to the notes.</summary>
    public static TableEntity Write(
        string partition, string unit, FormTable table, IReadOnlyDictionary<string, Figure> figures, string filing)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(figures);
        var row = new TableEntity(partition, RowKeys.Figures(unit, table.Id)) { [Filing] = filing };
        var notes = new JObject();
        var notApplicable = new List<string>();
        foreach (var indicator in table.Indicators)
        {
            if (!figures.TryGetValue(indicator.Code, out var figure))
            {
                continue;
            }

            if (figure.State == FigureState.NotApplicable)
            {
                notApplicable.Add(indicator.Code);
            }

            var note = Note(figure);
            if (figure.Value is { } value && ToSmallestUnit(value, indicator.Decimals) is { } number)
            {
                row[indicator.Code] = number;
                note.Remove("value");
            }

            if (note.HasValues)
            {
                notes[indicator.Code] = note;
            }
        }

        row[NotApplicable] = string.Join(' ', notApplicable);
        WriteNotes(row, notes);
        return row;
    }

    /// <summary>What <see cref="Write"/> was given, without cells and without blanks that carry no note.</summary>
    public static ImmutableSortedDictionary<string, Figure> Read(TableEntity row, FormTable table)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(table);
        var notes = ReadNotes(row);
        var notApplicable = (row.GetString(NotApplicable) ?? string.Empty).Split(' ').ToHashSet(StringComparer.Ordinal);
        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var indicator in table.Indicators)
        {
            var note = notes[indicator.Code];
            var number = row.GetInt64(indicator.Code);
            if (notApplicable.Contains(indicator.Code))
            {
                figures[indicator.Code] = Figure.NotApplicable(note: (string?)note?["note"]);
            }
            else if (number is not null || note is not null)
            {
                figures[indicator.Code] = Answer(number / Scale(indicator.Decimals) ?? (decimal?)note?["value"], note);
            }
        }

        return figures.ToImmutable();
    }

    /// <summary>Hash of the filing the row came from.</summary>
    public static string FilingOf(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.GetString(Filing) ?? string.Empty;
    }

    private static Figure Answer(decimal? value, JToken? note)
    {
        var (word, text) = ((string?)note?["word"], (string?)note?["note"]);
        return value is { } number ? Figure.OfValue(number, word: word, note: text)
            : word is not null ? Figure.OfWord(word, note: text)
            : Figure.Blank(note: text);
    }

    private static JObject Note(Figure figure)
    {
        var note = FigureJson.Write(figure);
        note.Remove("state");
        note.Remove("at");
        return note;
    }

    private static long? ToSmallestUnit(decimal value, int decimals)
    {
        var scale = Scale(decimals);
        return Math.Abs(value) <= long.MaxValue / scale && value * scale is var scaled && decimal.IsInteger(scaled) ? (long)scaled : null;
    }

    private static decimal Scale(int decimals) => decimal.Parse($"1E{decimals}", NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void WriteNotes(TableEntity row, JObject notes)
    {
        var text = notes.HasValues ? Encoding.UTF8.GetString(CanonicalJson.Write(notes)) : string.Empty;
        for (var (index, start) = (0, 0); start < text.Length; index++)
        {
            var end = Math.Min(start + ChunkLength, text.Length);

            // Half of a surrogate pair is no text: it would not come back.
            end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            row[ChunkName(index)] = text[start..end];
            start = end;
        }
    }

    private static JObject ReadNotes(TableEntity row)
    {
        var text = new StringBuilder();
        for (var index = 0; row.GetString(ChunkName(index)) is { } chunk; index++)
        {
            text.Append(chunk);
        }

        return text.Length == 0 ? [] : (JObject)CanonicalJson.Parse(text.ToString());
    }

    private static string ChunkName(int index) => index == 0 ? Notes : string.Create(CultureInfo.InvariantCulture, $"{Notes}{index}");
}
