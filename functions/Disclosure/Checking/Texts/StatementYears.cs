using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Submissions;
using Disclosure.Submissions.Prose;

namespace Disclosure.Checking.Texts;

/// <summary>
/// What the report says of itself begins with another year: <c>2020年，我局主动公开…</c>, <c>现将2020年度…年报公布如下</c>, left
/// over from last year's text. Comparisons, histories, plans and the years of documents are none of it.
/// </summary>
internal static partial class StatementYears
{
    /// <summary>So far into a sentence it has said of whom it speaks.</summary>
    private const int Opening = 40;

    private const int LongestSentence = 300;
    private const int YearLength = 5;
    private const int LongestQuotation = 20;

    /// <summary>The beginning of a sentence, with the number of an item.</summary>
    private const string Begin = @"^[^0-9\u4E00-\u9FFF]{0,3}(?:[一二三四五六七八九十]{1,3}[)、.,]|[0-9]{1,2}[)、.,])?";

    private static readonly string[] Introductions = ["现将", "现公布", "现予公布", "现予以公布", "现发布", "现向社会公", "特公布", "特发布", "特编制", "兹公布", "兹将", "现编制"];
    private static readonly string[] PrefaceIntroductions = [.. Introductions, "编制", "公布", "发布", "本报告"];
    private static readonly string[] Done = ["已", "了", "按时", "如期", "完成"];

    /// <summary>A sentence with one of them tells what was, or compares.</summary>
    private static readonly string[] Histories = ["以来", "开始", "首次", "同比", "相比", "上年", "去年", "上一年", "荣获", "获评", "被评为", "历年", "年起"];

    /// <summary>What was found wrong with another year's report is reported too.</summary>
    private static readonly string[] Mending = ["整改", "反馈", "问题"];

    /// <summary>How else last year is left in, each where a sentence or a clause begins.</summary>
    private static readonly Func<Regex>[] Shapes = [SinceYear, UntilYear, MonthOfYear, YearInClause, YearOfReview];

    /// <summary>What is told of last year on purpose.</summary>
    private static readonly string[] Apart = ["结转", "尚未", "未办结", "相比", "较", "连续", "逐年", "整改", "收到", "来件"];

    private static readonly char[] Areas = ['市', '县', '区'];
    private static readonly string[] Bodies = ["人民政府办公室", "人民政府", "办事处"];
    private static readonly string[] Events = ["成立", "组建", "开通", "上线", "启用", "挂牌", "建成", "入选", "印发", "出台", "机构改革"];

    /// <summary>The findings, at most one for each paragraph.</summary>
    public static IEnumerable<FoundPlace> Of(CheckedFiling filing)
    {
        var names = Names(filing);
        for (var i = 0; i < filing.Passages.Length; i++)
        {
            var passage = filing.Passages[i];
            var prose = ProseText.Of(passage.Text, passage.Start);
            var text = DocumentTitles.Blank(prose.Text);
            if ((Introduced(filing, passage, prose, text) ?? Opened(filing, i, prose, text, names)) is { } year)
            {
                yield return new(FindingCodes.StatementOfOtherYear, code => code.At(
                    passage.Place(prose.Origin(year)),
                    CellText.Quote(prose.Written(year, prose.ClauseEnd(year + YearLength, LongestQuotation))),
                    filing.Year.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>Where the other year stands in a sentence that introduces the report.</summary>
    private static int? Introduced(CheckedFiling filing, Passage passage, ProseText prose, string text)
    {
        var words = passage.Chapter == Passage.Preface ? PrefaceIntroductions : Introductions;
        foreach (var sentence in prose.Sentences())
        {
            var said = text[sentence];
            if (Mending.Any(word => said.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            var from = words.Select(w => said.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
            if (from < 0 || Histories.Any(h => said.Contains(h, StringComparison.Ordinal)))
            {
                continue;
            }

            var named = YearOfReport().Matches(said, from).ToArray();
            if (named is [var first, ..]
                && !Done.Any(d => said.AsSpan(0, first.Index).Contains(d, StringComparison.Ordinal))
                && named.All(n => Year(n) != filing.Year))
            {
                return sentence.Start.Value + first.Index;
            }
        }

        return null;
    }

    /// <summary>Where a past year stands that begins a sentence about the unit itself, in a paragraph that names no other.</summary>
    private static int? Opened(CheckedFiling filing, int index, ProseText prose, string text, ImmutableArray<string> names)
    {
        foreach (var sentence in prose.Sentences())
        {
            var said = text[sentence.Start.Value..Math.Min(sentence.End.Value, sentence.Start.Value + LongestSentence)];
            if (Shapes.Select(shape => shape().Match(said)).FirstOrDefault(m => m.Success) is { } left
                && (Year(left) == filing.Year - 1 || (Year(left) < filing.Year && left.Groups["review"].Success))
                && !Compares(said[(left.Index + left.Length)..])
                && !NamesOtherYear(text.Remove(sentence.Start.Value, left.Groups[1].Index), Year(left))
                && !IsSeries(filing, index, Year(left)))
            {
                return sentence.Start.Value + left.Groups[1].Index;
            }

            if (BeginsWithYear().Match(said) is { Success: true } begin && Year(begin) < filing.Year)
            {
                var own = said[(begin.Index + begin.Length)..];
                return IsOwn(own, names) && !IsHistory(filing, index, own) && !NamesOtherYear(text, Year(begin)) && !IsSeries(filing, index, Year(begin))
                    ? sentence.Start.Value + begin.Groups[1].Index
                    : null;
            }
        }

        return null;
    }

    private static bool Compares(string said) => Apart.Concat(Histories).Any(word => said.Contains(word, StringComparison.Ordinal));

    private static bool IsOwn(string said, ImmutableArray<string> names)
    {
        var comma = said.StartsWith(',');
        var opening = said[..Math.Min(said.Length, Opening)];
        return (Self().Match(opening) is { Success: true } self && (comma || self.Index == 0))
            || WholeYear().IsMatch(opening)
            || names.Any(name => opening.IndexOf(name, StringComparison.Ordinal) is var at
                && (comma ? at > 0 && opening[at - 1] is not ('省' or '市' or '州' or '国') : at == 0));
    }

    private static bool IsHistory(CheckedFiling filing, int index, string said) =>
        Histories.Any(h => said.Contains(h, StringComparison.Ordinal))
        || (!IsFirst(filing, index) && Events.Any(e => said.Contains(e, StringComparison.Ordinal)));

    private static bool IsFirst(CheckedFiling filing, int index) => index == 0 || filing.Passages[index - 1].Chapter != filing.Passages[index].Chapter;

    private static bool NamesOtherYear(string text, int year) =>
        ThisYear().IsMatch(text) || AnyYear().Matches(text).Any(m => Year(m) > year && !Planned().IsMatch(text.AsSpan(m.Index + m.Length)));

    /// <summary>Whether the paragraph before or behind begins with another year: a chronicle.</summary>
    private static bool IsSeries(CheckedFiling filing, int index, int year) => new[] { index - 1, index + 1 }
        .Where(i => i >= 0 && i < filing.Passages.Length && filing.Passages[i].Chapter == filing.Passages[index].Chapter)
        .Select(i => filing.Passages[i])
        .Select(p => ProseText.Of(p.Text[..Math.Min(p.Text.Length, p.Start + Opening)], p.Start).Text)
        .Any(text => BeginsWithYear().Match(text) is { Success: true } begin && Year(begin) != year);

    /// <summary>The unit's name, also without the areas before it and without what kind of body it is behind it.</summary>
    private static ImmutableArray<string> Names(CheckedFiling filing)
    {
        var name = CellText.Fold(filing.Unit.Name.Zh);
        var body = Bodies.FirstOrDefault(b => name.EndsWith(b, StringComparison.Ordinal)) ?? string.Empty;
        int[] starts = [0, .. Areas.Select(area => name.IndexOf(area) + 1)];
        return
        [
            .. starts.SelectMany(start => new[] { name[start..], name[start..Math.Max(start, name.Length - body.Length)] })
                .Where(n => n.Length > 2).Distinct(StringComparer.Ordinal),
        ];
    }

    private static int Year(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])([12][0-9]{3})年度?[^,。;0-9]{0,30}?(?:年度报告|年报|工作报告|公开(?:工作)?(?:开展|总体|执行|落实)?情况)", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfReport();

    [GeneratedRegex(@"^[^0-9\u4E00-\u9FFF]{0,3}(?:[一二三四五六七八九十]{1,3}[)、.,]|[0-9]{1,2}[)、.,])?([12][0-9]{3})年度?(?=,|[我本全]|[\u4E00-\u9FFF]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithYear();

    [GeneratedRegex("[我本](?:局|县|区|市|镇|乡|街|办|委|院|校|州|旗|省|部|所|站|处|厅|队|中心|单位|机关|系统)|全(?:区|县|镇|乡|街道|局)", RegexOptions.CultureInvariant)]
    private static partial Regex Self();

    [GeneratedRegex("(?<![0-9])([12][0-9]{3})年", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex("^,(?:全年|主动公开|共|累计)", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();

    [GeneratedRegex("本年|今年", RegexOptions.CultureInvariant)]
    private static partial Regex ThisYear();

    /// <summary>A later year that is planned for is no year the paragraph tells of.</summary>
    [GeneratedRegex("^度?,?(?:[我本][^,。]{1,4})?,?(?:将|计划|拟)", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex(Begin + "([12][0-9]{3})年(?:度)?以来,(?=[^,。;]{0,20}[我本][局县区市镇乡街办委院校])", RegexOptions.CultureInvariant)]
    private static partial Regex SinceYear();

    [GeneratedRegex(Begin + "截[至止]到?([12][0-9]{3})年(?:年底|底|末|12月底|12月31日)", RegexOptions.CultureInvariant)]
    private static partial Regex UntilYear();

    [GeneratedRegex(Begin + "([12][0-9]{3})年[0-9]{1,2}月(?:[0-9]{1,2}日)?,?(?:[我本][局县区市镇乡街办委院校])?(?:召开|组织|举办|开展)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex("(?:^|,)([12][0-9]{3})年度(?=[我本][局县区市镇乡街办委院校][^,]{0,10}公开)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInClause();

    [GeneratedRegex(Begin + "附?:?([12][0-9]{3})年[^,。;]{0,12}(?<review>要点|任务)(?:落实|完成)情况", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfReview();
}
