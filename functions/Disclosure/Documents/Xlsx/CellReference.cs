using System.Globalization;

namespace Disclosure.Documents.Xlsx;

/// <summary>References to cells as spreadsheets write them (ECMA-376 Part 1 §18.18.7 ST_CellRef): <c>C7</c>.</summary>
internal static class CellReference
{
    /// <summary>The number of rows of a sheet in every program of the format.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>The number of columns, the last of which is XFD.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Reads a reference into a zero-based row and column; false for anything beyond the last cell.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = 0;
        column = 0;
        var letters = text.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > 3 || !TryParseRow(text[letters..], out row))
        {
            return false;
        }

        foreach (var letter in text[..letters])
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return --column < MaxColumns;
    }

    /// <summary>Reads a one-based row number into a zero-based row.</summary>
    public static bool TryParseRow(ReadOnlySpan<char> text, out int row)
    {
        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is >= 1 and <= MaxRows;
        row--;
        return valid;
    }

    public static string Format(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }
}
