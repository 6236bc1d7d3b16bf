using CsCheck;
using Disclosure.Checking.Repetition;
using Disclosure.Tests.Checking.Clean;

namespace Disclosure.Tests.Checking.Repetition;

public sealed class TextRepetitionTest
{
    private const string Passage = "我单位建立健全信息发布保密审查机制，明确专人负责栏目维护，每季度对公开目录检查一次并通报结果";

    [Fact]
    public void Punctuation_layout_names_and_the_year_itself_make_no_other_text() =>
        Assert.Equal(
            ComparedText.Of("2022年，民政局主动公开信息１２条；较2021年增加3条。", 2022, "民政局").Letters,
            ComparedText.Of("2023年 水务局主动公开\n信息12条,较2022年增加3条", 2023, "水务局").Letters);

    [Theory]
    [InlineData("2022年主动公开信息12条", "2023年主动公开信息13条")]
    [InlineData("2022年主动公开信息12条", "2022年主动公开信息12条")]
    [InlineData("共120230条", "共120220条")]
    public void Another_number_or_a_year_that_was_left_as_it_was_makes_another_text(string last, string now) =>
        Assert.NotEqual(ComparedText.Of(last, 2022).Letters, ComparedText.Of(now, 2023).Letters);

    [Fact]
    public void The_share_counts_the_letters_in_common_passages_and_the_longest_of_them_are_shown_as_written()
    {
        var own = "今年新建了三个公开专区，方便群众就近查阅，并且组织了两次培训，全体工作人员参加，效果很好，群众表示满意。";
        var now = ComparedText.Of(own + Passage + "。", 2023);

        var (share, passages) = now.RepeatedFrom(ComparedText.Of("往年的工作情况。" + Passage, 2022).Shingles().ToHashSet());

        Assert.Equal(ComparedText.Of(Passage, 2023).Letters.Length / (double)now.Letters.Length, share, 6);
        Assert.Equal([Passage], passages);
    }

    [Theory]
    [InlineData("2023年", "2022年")]
    [InlineData("2023", "2022")]
    public void A_passage_that_ends_in_a_year_shows_it_whole(string now, string then)
    {
        var (_, passages) = ComparedText.Of($"{Passage}，成立于{now}", 2023).RepeatedFrom(ComparedText.Of($"{Passage}，成立于{then}", 2022).Shingles().ToHashSet());

        Assert.EndsWith(now, Assert.Single(passages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_repeats_itself_wholly_and_a_text_without_a_common_passage_not_at_all() =>
        Gen.String[Gen.Char['一', '龥'], 12, 300].Sample(text =>
        {
            var compared = ComparedText.Of(text, 2023);
            return compared.RepeatedFrom(compared.Shingles().ToHashSet()).Share == 1
                && compared.RepeatedFrom(ComparedText.Of(new string('甲', 40), 2023).Shingles().ToHashSet()).Share == 0;
        });

    [Theory]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(300)]
    public void Copies_of_one_model_with_a_figure_changed_are_all_found_however_many_they_are(int copies)
    {
        var random = new Random(11);
        var model = Random(random, 600);
        var texts = Enumerable.Range(0, 100).Select(_ => ComparedText.Of(Random(random, 600), 2023))
            .Concat(Enumerable.Range(0, copies).Select(i => ComparedText.Of($"{model[..300]}共{1000 + i}条{model[300..]}", 2023))).ToArray();

        Assert.Equal(Enumerable.Range(100, copies), TextRepetition.Among(texts, 0.8, 100).Select(r => r.Text));
    }

    [Fact]
    public void Among_many_texts_each_copy_is_found_with_its_original_and_nothing_else()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 400).Select(_ => Random(random, 600)).ToArray();
        texts[300] = texts[7];
        texts[200] = texts[9][..500] + Random(random, 100);

        var found = TextRepetition.Among([.. texts.Select(t => ComparedText.Of(t, 2023))], least: 0.7, shortest: 100);

        Assert.Equal([(7, 300, true), (9, 200, false), (200, 9, false), (300, 7, true)], found.Select(f => (f.Text, f.Other, f.IsSame)));
        Assert.All(found.Where(f => !f.IsSame), f => Assert.InRange(f.Share, 0.8, 0.85));
    }

    [Fact]
    public void A_text_that_everybody_hands_in_is_found_however_many_they_are()
    {
        var texts = Enumerable.Repeat(ComparedText.Of(string.Concat(Enumerable.Repeat(Passage, 4)), 2023), 200).ToArray();

        Assert.Equal(200, TextRepetition.Among(texts, 0.7, 100).Count(f => f.IsSame));
    }

    [Fact]
    public void Clean_units_that_write_alike_are_no_copies_of_one_another()
    {
        var random = new Random(3);
        var filings = Enumerable.Range(0, 300).Select(_ => CleanFiling.Of(CleanUnit.Of(random), 2023, random)).ToArray();

        Assert.DoesNotContain(
            TextRepetition.Among([.. filings.Select(f => ComparedText.Of(f.Texts["一"] + f.Texts["五"], 2023, f.Unit.Unit.Name.Zh))], 0.7, 100),
            f => f.IsSame);
    }

    private static string Random(Random random, int length) => string.Create(length, random, (letters, r) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)r.Next('一', '龥');
        }
    });
}
