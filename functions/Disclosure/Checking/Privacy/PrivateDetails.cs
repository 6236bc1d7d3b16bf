using System.Globalization;
using System.Text;
using Disclosure.Submissions;

namespace Disclosure.Checking.Privacy;

/// <summary>Details of persons in any text. Time grows with its length.</summary>
public static class PrivateDetails
{
    private const int ShortestNumber = 11;

    /// <summary>A year nobody was born after, for texts of no known year.</summary>
    private const int AnyYear = 2100;

    /// <summary>The details in a text, in order.</summary>
    /// <param name="text">The text as read.</param>
    /// <param name="year">The report year; nobody was born more than a year after it.</param>
    /// <param name="isContact">Whether it is where an office says how to reach it, so that telephone, e-mail and address are its own.</param>
    public static IReadOnlyList<PrivateDetail> In(string text, int year, bool isContact)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = CellText.Fold(text);
        var found = Numbers(folded, year + 1);
        return isContact
            ? [.. found.Where(d => d.Kind is PrivateKind.Identity or PrivateKind.Card)]
            : [.. found.Concat(PersonalEmails.Find(folded)).Concat(PersonalAddresses.Find(text)).OrderBy(d => d.Start)];
    }

    /// <summary>
    /// A text with the numbers of identity cards, bank cards and mobile telephones masked, so that a finding that quotes it
    /// does not carry them on. A text that is nothing but a number stays: a cell of the form says what it counts.
    /// </summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < ShortestNumber || text.Count(c => char.IsDigit(c)) < ShortestNumber)
        {
            return text;
        }

        var isNumber = text.All(c => !char.IsLetter(c));
        var masked = new StringBuilder();
        var at = 0;
        foreach (var detail in Numbers(CellText.Fold(text), AnyYear).Where(d => d.Kind == PrivateKind.Identity || !isNumber))
        {
            masked.Append(CultureInfo.InvariantCulture, $"{text.AsSpan(at, detail.Start - at)}{detail.Masked}");
            at = detail.End;
        }

        return at == 0 ? text : masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The numbers of persons in a text of any year.</summary>
    internal static IEnumerable<PrivateDetail> Numbers(string text) => Numbers(CellText.Fold(text), AnyYear);

    private static IEnumerable<PrivateDetail> Numbers(string folded, int latestYear) =>
        folded.Length < ShortestNumber ? [] : new PersonalNumbers(folded, latestYear).Find();
}
