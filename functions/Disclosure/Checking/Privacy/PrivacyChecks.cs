using Disclosure.Submissions;

namespace Disclosure.Checking.Privacy;

/// <summary>
/// Details of persons in the texts and in the notes beside figures, before they are published. How to reach the office
/// stands in the preface (FORMS.md section 2) and is no finding there.
/// </summary>
internal static class PrivacyChecks
{
    private static readonly string[] Contacts = ["联系", "电话", "邮箱", "邮件", "地址", "邮编", "传真", "咨询", "疑问"];

    /// <summary>The findings, texts first; of one kind the first are told.</summary>
    public static IEnumerable<Finding> Of(CheckedFiling filing) => FewAlike.Of(
        filing.Passages.SelectMany(p => PrivacyFindings.Places(p.Text, p.At, filing.Year, IsContact(p), p.Start, before: p.Before))
            .Concat(filing.Figures.Values.Where(f => f.Note is not null).SelectMany(f => PrivacyFindings.Places(f.Note!, f.At, filing.Year, isContact: false, isWhole: false))));

    private static bool IsContact(Passage passage) =>
        passage.Chapter == Passage.Preface && Contacts.Any(word => passage.Text.Contains(word, StringComparison.Ordinal));
}
