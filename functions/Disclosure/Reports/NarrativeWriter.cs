using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Disclosure.Forms;

namespace Disclosure.Reports;

/// <summary>
/// Writes the text of chapter 二 from the supplementary figures, by the sentences of the edition
/// (<see cref="NarrativeSection"/>), so that no number of the text is typed by hand.
/// </summary>
public static partial class NarrativeWriter
{
    /// <summary>The chapter its sentences belong to.</summary>
    public const string Chapter = "二";

    /// <summary>What stands where an unbracketed figure was not answered: a gap would hide that ("主动公开信息  条").</summary>
    private const string Unanswered = "（未填报）";

    /// <summary>
    /// One paragraph for every section that has at least one answered figure. Bracketed clauses with a figure that is blank
    /// or not applicable are left out, and so are commas that would then open or end the sentence.
    /// </summary>
    /// <param name="edition">The edition whose sentences are filled.</param>
    /// <param name="figure">The figure of an indicator; a blank for one without answer.</param>
    public static ImmutableArray<NarrativeParagraph> Write(Edition edition, Func<string, Figure> figure)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(figure);
        return
        [
            .. edition.Narrative
                .Select(s => new NarrativeParagraph(s.Heading, [.. s.Sentences.SelectMany(t => Sentence(t, figure))]))
                .Where(p => !p.Runs.IsEmpty),
        ];
    }

    private static IEnumerable<NarrativeRun> Sentence(string template, Func<string, Figure> figure)
    {
        var kept = Clause().Replace(template, clause =>
            Codes(clause.Groups[1].Value).All(c => Tells(figure(c))) ? clause.Groups[1].Value : string.Empty);
        if (!Codes(kept).Any(c => Tells(figure(c))))
        {
            yield break;
        }

        kept = StrayComma().Replace(kept, string.Empty);
        var position = 0;
        foreach (Match placeholder in Placeholder().Matches(kept))
        {
            if (placeholder.Index > position)
            {
                yield return new NarrativeRun(kept[position..placeholder.Index], null);
            }

            var code = placeholder.Groups[1].Value;
            yield return new NarrativeRun(Print(figure(code)), code);
            position = placeholder.Index + placeholder.Length;
        }

        if (position < kept.Length)
        {
            yield return new NarrativeRun(kept[position..], null);
        }
    }

    private static bool Tells(Figure figure) => figure.State is FigureState.Value or FigureState.Word;

    private static string Print(Figure figure) => figure.State switch
    {
        FigureState.Blank => Unanswered,
        FigureState.NotApplicable => "（不适用）",
        _ => FigureText.Number(figure),
    };

    private static IEnumerable<string> Codes(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[，、；]+|[，、；]+(?=[。；])")]
    private static partial Regex StrayComma();
}
