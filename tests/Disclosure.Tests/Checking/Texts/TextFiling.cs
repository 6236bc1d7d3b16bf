using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Forms;
using Disclosure.Units;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>A filing of texts, and what the checks find in them.</summary>
internal static class TextFiling
{
    /// <summary>A chapter 五 in which there is nothing to find.</summary>
    public const string Problems = "公开内容还不够丰富，下一步将加强培训。";

    public static readonly Unit Education = new()
    {
        Code = "620403502",
        Name = new LocalizedText("白银市平川区教育局", "Education"),
        Kind = UnitKind.Department,
        FromYear = 2019,
    };

    /// <summary>The findings about texts, by chapter; paragraphs are lines.</summary>
    public static ImmutableArray<Finding> Check(int year, params (string Chapter, string Text)[] texts) => FilingChecks.Of(CheckedFiling.Of(
        SeedForms.Editions.Single(e => e.Covers(year)),
        year,
        Education,
        figures: null,
        texts.ToImmutableSortedDictionary(t => t.Chapter, t => t.Text, StringComparer.Ordinal),
        lastYear: null));

    /// <summary>The findings about a chapter 一.</summary>
    public static ImmutableArray<Finding> Overview(int year, string text) => Check(year, ("一", text));

    /// <summary>The findings about what stands before the chapters.</summary>
    public static ImmutableArray<Finding> Preface(int year, string text) => Check(year, (Passage.Preface, text));

    /// <summary>Code, place and what was read of each.</summary>
    public static IEnumerable<string> Told(this IEnumerable<Finding> findings) => findings.Select(f => $"{f.Code} {f.At} {f.Observed}");
}
