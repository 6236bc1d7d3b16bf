using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Disclosure.Submissions;

namespace Disclosure.Checking.Repetition;

/// <summary>
/// A text as it is compared with others: letters and digits only, so that punctuation and layout make no difference.
/// </summary>
public sealed class ComparedText
{
    /// <summary>So many letters in a row are the same words and no accident of the language.</summary>
    private const int Shingle = 12;

    /// <summary>A passage worth showing.</summary>
    private const int ShortestPassage = 20;

    private const int MostPassages = 3;
    private const int YearDigits = 4;
    private const ulong Base = 1_000_003;

    private readonly string _text;
    private readonly (int Start, int End)[] _origins;

    private ComparedText(string text, string letters, (int Start, int End)[] origins) => (_text, Letters, _origins) = (text, letters, origins);

    /// <summary>What is left of the text.</summary>
    public string Letters { get; }

    /// <summary>Takes everything but letters and digits out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">
    /// Its report year: a new year alone makes no new text, so that last year, this year and the next each become one letter.
    /// </param>
    /// <param name="names">Names of the unit, which make no new text either.</param>
    public static ComparedText Of(string text, int year, params ReadOnlySpan<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = CellText.Fold(text);
        var (letters, origins) = (new StringBuilder(folded.Length), new List<(int Start, int End)>(folded.Length));
        for (var i = 0; i < folded.Length;)
        {
            var (length, letter) = Special(folded, i, year, names);
            if (letter is { } special || char.IsLetterOrDigit(folded[i]))
            {
                letters.Append(letter ?? char.ToLowerInvariant(folded[i]));
                origins.Add((i, i + length));
            }

            i += length;
        }

        return new ComparedText(text, letters.ToString(), [.. origins]);
    }

    /// <summary>The hashes of all its shingles; with few letters, none.</summary>
    public IEnumerable<ulong> Shingles()
    {
        var (hash, highest) = (0UL, 1UL);
        for (var i = 0; i < Letters.Length; i++)
        {
            unchecked
            {
                if (i < Shingle)
                {
                    highest = i == 0 ? 1 : highest * Base;
                }
                else
                {
                    hash -= Letters[i - Shingle] * highest;
                }

                hash = (hash * Base) + Letters[i];
            }

            if (i >= Shingle - 1)
            {
                yield return hash;
            }
        }
    }

    /// <summary>How much of it another text has too, and the longest passages that are the same.</summary>
    public (double Share, ImmutableArray<string> Passages) RepeatedFrom(IReadOnlySet<ulong> shingles)
    {
        ArgumentNullException.ThrowIfNull(shingles);
        var runs = new List<(int Start, int End)>();
        var at = 0;
        foreach (var hash in Shingles())
        {
            if (shingles.Contains(hash))
            {
                if (runs.Count > 0 && runs[^1].End >= at)
                {
                    runs[^1] = (runs[^1].Start, at + Shingle);
                }
                else
                {
                    runs.Add((at, at + Shingle));
                }
            }

            at++;
        }

        return (
            Letters.Length == 0 ? 0 : (double)runs.Sum(r => r.End - r.Start) / Letters.Length,
            [
                .. runs.Where(r => r.End - r.Start >= ShortestPassage).OrderByDescending(r => r.End - r.Start).Take(MostPassages)
                    .Select(r => CellText.Quote(_text, _origins[r.Start].Start, _origins[r.End - 1].End)),
            ]);
    }

    /// <summary>A year or a name there: how long it is, and the letter that stands for it. Any other character has the length 1.</summary>
    private static (int Length, char? Letter) Special(string text, int at, int year, ReadOnlySpan<string> names)
    {
        if (IsYear(text, at) && int.Parse(text.AsSpan(at, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture) is var number
            && Math.Abs(number - year) <= 1)
        {
            return (YearDigits, (char)('Y' + number - year));
        }

        foreach (var name in names)
        {
            if (name.Length > 0 && string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
            {
                return (name.Length, 'U');
            }
        }

        return (1, null);
    }

    /// <summary>Whether four digits, and not more, begin there.</summary>
    private static bool IsYear(string text, int at) =>
        at + YearDigits <= text.Length
        && !text.AsSpan(at, YearDigits).ContainsAnyExceptInRange('0', '9')
        && (at == 0 || !char.IsAsciiDigit(text[at - 1]))
        && (at + YearDigits == text.Length || !char.IsAsciiDigit(text[at + YearDigits]));
}
