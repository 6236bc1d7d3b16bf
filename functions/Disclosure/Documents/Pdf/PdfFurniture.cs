using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// Tells page numbers and running heads from text. A line goes only when it is certain: it is the outermost of every
/// page in the same place, and is a page number, or repeats word for word what the first page already said.
/// </summary>
internal static partial class PdfFurniture
{
    private const double Near = 3;
    private const double Margin = 0.12;
    private const int Rounds = 2;

    /// <summary>The pages without page numbers and without the repetitions of running heads.</summary>
    public static List<PdfPageText> Without(IReadOnlyList<PdfPageText> pages)
    {
        var kept = pages.Select(page => page with { Lines = [.. page.Lines] }).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Take(kept, page => page.Lines.FirstOrDefault(line => line.Turn == 0), (page, line) => line.Y > (1 - Margin) * page.Height);
            Take(kept, page => page.Lines.LastOrDefault(line => line.Turn == 0), (page, line) => line.Y < Margin * page.Height);
        }

        return kept;
    }

    private static void Take(List<PdfPageText> pages, Func<PdfPageText, PdfLine?> outermost, Func<PdfPageText, PdfLine, bool> isInMargin)
    {
        var found = pages.Select(page => (Page: page, Line: outermost(page))).Where(item => item.Line is not null && isInMargin(item.Page, item.Line)).ToList();
        if (pages.Count == 1 && found is [var (only, line)] && Decorated().IsMatch(line!.Text))
        {
            only.Lines.Remove(line);
            return;
        }

        // A title page may go without.
        if (pages.Count < 2 || found.Count < Math.Max(2, pages.Count - 1) || found.Exists(item => Math.Abs(item.Line!.Y - found[0].Line!.Y) > Near))
        {
            return;
        }

        var parts = found.Select(item => (item.Page, item.Line, Words: Number().Replace(item.Line!.Text, "#"), Numbers: Numbers(item.Line.Text))).ToList();
        if (parts.Exists(part => part.Words != parts[0].Words || part.Numbers.Count != parts[0].Numbers.Count))
        {
            return;
        }

        var counts = Enumerable.Range(0, parts[0].Numbers.Count).Select(i => Kind(parts.Select(part => (part.Page.Number, part.Numbers[i])).ToList())).ToList();
        if (counts.Contains(null))
        {
            return;
        }

        var isNumbering = counts.Contains(true);
        foreach (var part in parts.Skip(isNumbering ? 0 : 1))
        {
            part.Page.Lines.Remove(part.Line!);
        }
    }

    /// <summary>True for numbers that count with the pages, false for equal ones, null for others.</summary>
    private static bool? Kind(List<(int Page, long Number)> numbers) =>
        numbers.TrueForAll(item => item.Number - item.Page == numbers[0].Number - numbers[0].Page) ? true
        : numbers.TrueForAll(item => item.Number == numbers[0].Number) ? false
        : null;

    private static List<long> Numbers(string text) => [.. Number().Matches(text).Select(match => long.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:[-—–－ ]+1[-—–－ ]+|第 ?1 ?页.{0,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Decorated();
}
