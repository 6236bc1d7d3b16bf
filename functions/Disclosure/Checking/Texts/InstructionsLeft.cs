using System.Collections.Immutable;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>Words of the form or its model, meant for who fills it in, were left in the text.</summary>
internal static class InstructionsLeft
{
    private const int Longest = 30;

    /// <summary>The findings, one for each sentence.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        var phrases = Phrases(filing.Edition.Prose);
        foreach (var passage in filing.Passages)
        {
            var prose = ProseText.Of(passage.Text, passage.Start);
            var found = phrases.Where(p => prose.Text.Contains(p.Text, StringComparison.Ordinal)).ToArray();
            foreach (var (start, end) in found.Length == 0 ? [] : prose.Sentences().Select(s => Place(prose.Text, s, found)).OfType<(int, int)>())
            {
                yield return new(FindingCodes.InstructionInText, code => code.At(
                    passage.Place(prose.Origin(start)), CellText.Quote(prose.Written(start, end))));
            }
        }
    }

    /// <summary>Whether a text holds words meant for who fills it in.</summary>
    public static bool In(ProseText prose, FormProse form)
    {
        var phrases = Phrases(form);
        return prose.Sentences().Any(s => Place(prose.Text, s, phrases) is not null);
    }

    private static (int Start, int End)? Place(string text, Range sentence, InstructionPhrase[] phrases)
    {
        var said = text.AsSpan(sentence);
        foreach (var phrase in phrases)
        {
            var at = said.IndexOf(phrase.Text, StringComparison.Ordinal);
            if (at >= 0 && (!phrase.BeginsSentence || Numbering.Of(text[sentence]).Length >= at) && !Has(said, phrase.Except))
            {
                return (sentence.Start.Value + at, sentence.Start.Value + Math.Min(said.Length, at + Math.Max(phrase.Text.Length, Longest)));
            }
        }

        return null;
    }

    private static bool Has(ReadOnlySpan<char> said, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (said.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static InstructionPhrase[] Phrases(FormProse form) => [.. form.Instructions.Select(p => p with { Text = CellText.Fold(p.Text) })];
}
