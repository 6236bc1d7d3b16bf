using Disclosure.Documents;
using Disclosure.Submissions;

namespace Disclosure.Checking.Privacy;

/// <summary>What of persons stands in a text that would be published. What was found is shown masked, never in full.</summary>
public static class PrivacyFindings
{
    /// <summary>The address of the name of a file.</summary>
    public const string FileName = "file name";

    /// <summary>The findings about the name of a file and the reasons in it; they are published too.</summary>
    internal static IEnumerable<Finding> Of(string file, IEnumerable<SubmittedReason> reasons, int year) => FewAlike.Of(
        reasons.SelectMany(r => Places($"{r.Text}\n{r.By}", r.At, year, isContact: false, isWhole: false))
            .Concat(Places(file, FileName, year, isContact: false, isWhole: false)));

    /// <summary>The findings about a text, in order.</summary>
    /// <param name="text">The text: a paragraph, a note beside a figure, a label, a text or reason of the office.</param>
    /// <param name="at">Its address; null when it has none.</param>
    /// <param name="year">The report year.</param>
    /// <param name="isContact">Whether it says how to reach the office; then telephone, e-mail and address are its own.</param>
    /// <param name="start">Characters of the text before what is to be looked at.</param>
    /// <param name="isWhole">Whether the text is all that stands at the address, so that a character of it has its place there.</param>
    public static IEnumerable<Finding> In(string text, string? at, int year, bool isContact, int start = 0, bool isWhole = true) =>
        Places(text, at, year, isContact, start, isWhole).Select(place => place.Tell(place.Code));

    /// <summary>The findings about the label and the note of a row the form does not have. A filing from storage is not looked at for them again.</summary>
    internal static List<Finding> In(LocalFigure local, int year) =>
    [
        .. new[] { local.Path[^1], local.Figure.Note }.OfType<string>().SelectMany(text => In(text, local.Figure.At, year, isContact: false, isWhole: false)),
    ];

    /// <summary>What is found in a text, to be told or counted.</summary>
    internal static IEnumerable<FoundPlace> Places(string text, string? at, int year, bool isContact, int start = 0, bool isWhole = true, int before = 0)
    {
        foreach (var detail in PrivateDetails.In(text, year, isContact))
        {
            if (detail.Start >= start)
            {
                yield return new(Code(detail.Kind), code => code.At(at is null || !isWhole ? at : TextPlace.Of(at, before + detail.Start), detail.Masked));
            }
        }
    }

    private static FindingCode Code(PrivateKind kind) => kind switch
    {
        PrivateKind.Identity => FindingCodes.PrivateIdentity,
        PrivateKind.Mobile => FindingCodes.PrivateMobile,
        PrivateKind.Card => FindingCodes.PrivateCard,
        PrivateKind.Address => FindingCodes.PrivateAddress,
        PrivateKind.Email => FindingCodes.PrivateEmail,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
