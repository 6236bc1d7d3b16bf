using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Documents;

/// <summary>A place within the text of a paragraph or cell: <c>line 12 character 45</c>, <c>表!A5 character 45</c>.</summary>
public static partial class TextPlace
{
    /// <summary>The address of a character.</summary>
    /// <param name="at">The address of the paragraph or cell.</param>
    /// <param name="offset">Characters before it.</param>
    public static string Of(string at, int offset) => string.Create(CultureInfo.InvariantCulture, $"{at} character {offset + 1}");

    /// <summary>The address of the paragraph or cell itself; an address that names no character as it is.</summary>
    public static string Paragraph(string at) => Character().Match(at) is { Success: true } match ? at[..match.Index] : at;

    [GeneratedRegex(" character [0-9]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Character();
}
