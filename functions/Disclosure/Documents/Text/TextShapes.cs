using System.Text.RegularExpressions;

namespace Disclosure.Documents.Text;

/// <summary>Tells the shapes of cells apart.</summary>
internal static partial class TextShapes
{
    private const int LongestNumber = 100;

    /// <summary>The shape of a text. <c>1.属于国家秘密</c> is a label: what follows its number is a point and no digit.</summary>
    public static TextShape Of(string text)
    {
        var seen = text.AsSpan().Trim();
        return seen.IsEmpty ? TextShape.Blank
            : seen.Length <= LongestNumber && Number().IsMatch(seen) ? TextShape.Number
            : seen.Length == 1 ? TextShape.Word
            : TextShape.Label;
    }

    [GeneratedRegex(@"^(?:(?:[增减]\s*|[+\-−－＋])?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．]\s*[0-9０-９]+)?\s*(?:[^\s0-9０-９.．、,，:：()（）]{0,4}|[%％])\s*(?:[（(].*[)）])?|[/／\-—－–]+|不适用)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Number();
}
