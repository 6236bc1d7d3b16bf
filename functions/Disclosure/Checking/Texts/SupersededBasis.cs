using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// The report says it is made by a notice that another has replaced. A text may speak of such a notice otherwise: of its
/// end, of what was done by it years ago, or beside the one in force.
/// </summary>
internal static class SupersededBasis
{
    /// <summary>Of these, every number or title of a notice has one.</summary>
    private const string Letters = "号格通";

    /// <summary>The findings; one for each notice.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing) =>
        filing.Edition.Prose.Superseded.Select(notice => Of(filing, notice)).OfType<FoundPlace>();

    private static FoundPlace? Of(CheckedFiling filing, SupersededNotice notice)
    {
        var now = notice.Now.Length > 0 ? notice.Now : filing.Edition.Basis;
        var spellings = notice.Spellings.Select(s => new Spelling(s)).ToArray();
        FoundPlace? finding = null;
        foreach (var passage in filing.Passages.Where(p => p.Text.AsSpan().ContainsAny(Letters)))
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            if (new Spelling(now).In(prose, ..prose.Text.Length) is not null)
            {
                return null;
            }

            finding ??= prose.Sentences().Select(sentence => Of(filing, passage, prose, sentence, notice, spellings, now)).FirstOrDefault(f => f is not null);
        }

        return finding;
    }

    private static FoundPlace? Of(
        CheckedFiling filing, Passage passage, ProseText prose, Range sentence, SupersededNotice notice, Spelling[] spellings, string now)
    {
        if (spellings.Select(s => s.In(prose, sentence)).FirstOrDefault(found => found is not null) is not { } cited)
        {
            return null;
        }

        var text = prose.Text[sentence];
        var isBasis = passage.Chapter == Passage.Preface || Has(text, filing.Edition.Prose.BasisWords);
        return isBasis && (notice.Words.IsEmpty || Has(text, notice.Words)) && !Has(text, notice.Except)
            ? new FoundPlace(FindingCodes.BasisSuperseded, code => code.At(
                passage.Place(prose.Origin(cited.Start.Value)), CellText.Quote(prose.Written(cited.Start.Value, cited.End.Value)), now))
            : null;
    }

    private static bool Has(string text, IEnumerable<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
