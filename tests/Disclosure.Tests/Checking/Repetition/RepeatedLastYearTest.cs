using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking.Repetition;

public sealed class RepeatedLastYearTest
{
    private const string Overview = "2021年，我镇认真落实《政府信息公开条例》，坚持以公开为常态、不公开为例外，全年举办政策宣传活动12场次，参与群众340人次。";
    private const string Problems = "经办人员更换较多，业务不够熟练，培训的针对性有待加强；信息更新不够及时，个别栏目更新间隔较长，下一步将健全工作机制，明确专人负责栏目维护，每季度检查一次，并通报结果。";
    private static readonly Unit Town = new() { Code = "620403100", Name = "王家山镇", Kind = UnitKind.Township, FromYear = 2019 };

    [Fact]
    public void Texts_that_differ_from_last_years_in_the_year_alone_are_a_warning()
    {
        var finding = Assert.Single(Check(Texts(Overview.Replace("2021", "2022", StringComparison.Ordinal), Problems), Texts(Overview, Problems)));

        Assert.Equal(("TEXT-LAST-YEAR", Severity.Warning, "chapter 一 paragraph 1"), (finding.Code, finding.Severity, finding.At));
        Assert.Contains("第一部分第 1 段", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_which_more_than_half_is_last_years_are_a_notice_with_the_share_and_the_passages()
    {
        var now = "2022年，我镇新建便民专区三处，配备查询设备，群众办事更加方便，满意度明显提高，考核名次比上年前进两位。";

        var finding = Assert.Single(Check(Texts(now, Problems + "另外加强业务培训。"), Texts(Overview, Problems)));

        Assert.Equal(("TEXT-REPEATED", Severity.Notice), (finding.Code, finding.Severity));
        Assert.InRange(int.Parse(finding.Observed!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), 50, 65);
        Assert.Contains("经办人员更换较多", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022年，我镇按照区里的统一部署推进政务公开，新建便民专区三处，配备查询设备，群众办事更加方便，满意度明显提高。", "公开的深度还有差距，今后要围绕群众关心的事项拓展内容，丰富解读形式，多用图表和问答，并加强与兄弟单位的交流。")]
    [InlineData("2022年工作平稳。", "无。")]
    public void New_texts_and_very_short_ones_are_nothing(string overview, string problems) =>
        Assert.Empty(Check(Texts(overview, problems), Texts(Overview, Problems)));

    [Theory]
    [InlineData(0, "TABLES-LAST-YEAR", Severity.Warning)]
    [InlineData(1, "TABLES-REPEATED", Severity.Notice)]
    public void Tables_with_last_years_numbers_are_told_by_how_many_are_the_same(int changed, string code, Severity severity)
    {
        var last = Enumerable.Range(0, 10).ToImmutableSortedDictionary(i => Codes[i], i => Figure.OfValue(i + 2), StringComparer.Ordinal);
        var now = last.SetItems(Codes.Take(changed).Select(c => KeyValuePair.Create(c, Figure.OfValue(77))));

        var finding = Assert.Single(Check(Nothing, Nothing, now, last), f => f.Code.StartsWith("TABLES-", StringComparison.Ordinal));

        Assert.Equal((code, severity, $"{10 - changed}", "10"), (finding.Code, finding.Severity, finding.Observed, finding.Expected));
    }

    [Fact]
    public void Numbers_that_are_none_this_year_are_not_last_years()
    {
        var last = SeedForms.Edition("2021").Indicators.Take(20).ToImmutableSortedDictionary(i => i.Code, _ => Figure.OfValue(5), StringComparer.Ordinal);
        var now = last.SetItems(last.Keys.Take(10).Select(c => KeyValuePair.Create(c, Figure.OfValue(0))));

        Assert.DoesNotContain(Check(Nothing, Nothing, now, last), f => f.Code.StartsWith("TABLES-", StringComparison.Ordinal));
    }

    private static ImmutableSortedDictionary<string, string> Nothing => ImmutableSortedDictionary<string, string>.Empty;

    private static string[] Codes { get; } = [.. SeedForms.Edition("2021").Watched.Select(i => i.Code).Where(c => !c.StartsWith("requests", StringComparison.Ordinal))];

    private static ImmutableSortedDictionary<string, string> Texts(string overview, string problems) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("一", overview).Add("五", problems);

    private static IEnumerable<Finding> Check(
        IReadOnlyDictionary<string, string> now,
        IReadOnlyDictionary<string, string> last,
        ImmutableSortedDictionary<string, Figure>? figures = null,
        ImmutableSortedDictionary<string, Figure>? figuresThen = null)
    {
        var then = new FiledYear { Year = 2021, Texts = last.ToImmutableSortedDictionary(StringComparer.Ordinal) };
        return FilingChecks.Of(CheckedFiling.Of(
            SeedForms.Edition("2021"),
            2022,
            Town,
            figures,
            now.ToImmutableSortedDictionary(StringComparer.Ordinal),
            then with { Figures = figuresThen ?? then.Figures })).Where(f => f.Code.Contains("REPEATED", StringComparison.Ordinal) || f.Code.Contains("LAST-YEAR", StringComparison.Ordinal));
    }
}
