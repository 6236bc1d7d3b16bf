using System.Diagnostics;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Texts made to be slow: time grows with the text.</summary>
public sealed class LongTextTest
{
    public static TheoryData<string, string> Patterns => new()
    {
        { "prose", "2020年，我局主动公开政府信息  条，" },
        { "digits in pairs", "62 04 03 19 90 01 01 " },
        { "single digits", "1 3 9 " },
        { "blanks", "                    条 " },
        { "open brackets", "（（（ 件" },
        { "open titles", "《《2020年1月1日至" },
        { "at signs", "a@a.a" },
        { "villages", "村村村一组" },
        { "placeholders", "XXXX条____" },
        { "headings", "存在的问题改进情况" },
        { "notices", "国办公开办函国办发" },
        { "sentences", "。年" },
        { "lines", "请填写\n" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_quarter_of_a_million_characters_take_seconds_at_most(string name, string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 250_000 / pattern.Length));
        TextFiling.Overview(2021, pattern);

        var watch = Stopwatch.StartNew();
        TextFiling.Check(2021, ("五", text));

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name}: {watch.Elapsed}");
    }
}
