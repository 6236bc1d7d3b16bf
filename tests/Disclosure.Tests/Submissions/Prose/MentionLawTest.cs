using System.Globalization;
using CsCheck;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;

namespace Disclosure.Tests.Submissions.Prose;

public sealed class MentionLawTest
{
    private static readonly string[] Fillers = ["", "共", "共计", "为", "达", "达到", "：", "（", " ", "　", "，共计", "总数为"];

    [Fact]
    public void A_number_written_in_any_wording_of_the_form_file_is_found_with_its_place() => Gen
        .Select(Gen.OneOf([.. SeedForms.Editions]), Gen.Int)
        .Sample((edition, seed) =>
        {
            var random = new Random(seed);
            var phrase = Phrases(edition)[random.Next(Phrases(edition).Length)];
            var wording = phrase.Wordings[random.Next(phrase.Wordings.Length)];
            var (number, value) = Number(phrase, random);
            var context = phrase.Context.IsEmpty ? string.Empty : phrase.Context[random.Next(phrase.Context.Length)] + "方面，";
            var before = $"{context}{edition.FromYear}年{string.Join("各单位", wording.Before)}{(wording.IsAdjacent ? Fillers[random.Next(Fillers.Length)] : "各单位")}";
            var text = $"{before}{number}{(wording.FollowsDirectly ? "" : "群众通过")}{string.Join("本级", wording.After)}。";

            var submission = Match(edition, text);

            var mention = submission.Mentions.Select(m => (m.Offset, Label: edition.TryGetIndicator(m.Indicator, out var i) ? i.Label : null, m.Value))
                .Concat(submission.Sums.Select(m => (m.Offset, Label: (LocalizedText?)m.Quantity.Label, m.Value)))
                .SingleOrDefault(m => m.Offset == before.Length);
            Assert.True((phrase.Quantity.Indicator?.Label ?? phrase.Quantity.Label, value) == (mention.Label, mention.Value), $"{text} {phrase.Quantity.Label.Zh} {value}: {mention}");
        }, iter: 3_000);

    [Fact]
    public void Whatever_the_text_every_digit_is_accounted_for_and_nothing_breaks() => Gen
        .Select(Gen.OneOf([.. SeedForms.Editions]), Gen.Int)
        .Sample((edition, seed) =>
        {
            var random = new Random(seed);
            string[] words = [.. Words(edition), "1", "2019", "０７", "3,073", "84619.78", "…", "12月", "〔2019〕154号", "a@126.com", "“", "”", "（", "）", "，", "。", "、", "\n", "\u200b", "　", "\ud83d\ude00", "\ud800", "多", "万", "%", "第", "条"];
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)]));

            var submission = Match(edition, text);

            var covered = submission.Numbers.Where(n => n.At == "line 2").SelectMany(n => Enumerable.Range(n.Offset, n.Text.Length)).ToHashSet();
            Assert.All(Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i]) || text[i] is >= '０' and <= '９'), i => Assert.Contains(i, covered));
            Assert.All(submission.Numbers.Where(n => n.At == "line 2"), n => Assert.Equal(n.Text, text.Substring(n.Offset, n.Text.Length)));
            Assert.Equal(submission.Numbers.Count(n => n.Kind == ProseNumberKind.Mention), submission.Mentions.Length);
            Assert.Equal(submission.Numbers.Count(n => n.Kind == ProseNumberKind.Sum), submission.Sums.Length);
            Assert.Equal(2, submission.Read);
        });

    private static Phrase[] Phrases(Edition edition) => [.. edition.Phrases.Where(p => !p.IsOfNumberBefore)];

    private static Submission Match(Edition edition, string text) => FormMatcher.Match(
        new Document("text", [new Paragraph("line 1", "一、总体情况"), new Paragraph("line 2", text)]), edition, edition.FromYear);

    private static IEnumerable<string> Words(Edition edition) => edition.Phrases
        .SelectMany(p => p.Measures.Concat(p.Wordings.Take(3).SelectMany(w => w.Before.Concat(w.After))).Concat(p.Context));

    private static (string Text, decimal Value) Number(Phrase phrase, Random random)
    {
        var measure = phrase.Measures[random.Next(phrase.Measures.Length)];
        var whole = phrase.Quantity.Kind == IndicatorKind.Percentage ? random.Next(0, 101) : random.Next(3000, 1_000_000);
        var value = phrase.Quantity.Kind == IndicatorKind.Amount ? whole + (random.Next(0, 100) / 100m) : whole;
        var text = value.ToString(random.Next(2) == 0 ? "0.##" : "#,##0.##", CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => (string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)) + " " + measure, value),
            1 when value == Math.Truncate(value) && measure != "%" => (text + "多" + measure, value),
            _ => (text + measure, value),
        };
    }
}
