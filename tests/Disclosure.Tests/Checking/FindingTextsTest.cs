using System.Text.RegularExpressions;
using Disclosure.Checking;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Checking;

/// <summary>The texts of the findings, side by side in both languages.</summary>
public sealed partial class FindingTextsTest
{
    private static readonly JObject Chinese = Load("zh");
    private static readonly JObject English = Load("en");

    [Fact]
    public void Both_languages_have_exactly_the_codes_of_the_pipeline()
    {
        var codes = FindingCodes.All.Select(c => c.Code).ToArray();

        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(codes.Order(StringComparer.Ordinal), Chinese.Properties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(codes.Order(StringComparer.Ordinal), English.Properties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_say_what_is_wrong_and_what_to_do_with_the_same_arguments() =>
        Assert.All(FindingCodes.All, code =>
        {
            var (zh, en) = (Chinese[code.Code]!, English[code.Code]!);
            Assert.Equal(Members(zh), Members(en));
            Assert.NotEmpty((string)zh["message"]!);
            Assert.NotEmpty((string)zh["action"]!);
            Assert.Equal(Arguments(zh), Arguments(en));
        });

    /// <summary>Paths of all texts, so that terms have the same keys too.</summary>
    private static IEnumerable<string> Members(JToken texts) =>
        ((JContainer)texts).Descendants().OfType<JValue>().Select(v => v.Path).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Arguments(JToken texts) =>
        ((JContainer)texts).Descendants().OfType<JValue>().SelectMany(v => Argument().Matches((string)v!)).Select(m => m.Value)
            .Distinct().Order(StringComparer.Ordinal);

    private static JObject Load(string language)
    {
        using var stream = typeof(FindingCode).Assembly.GetManifestResourceStream($"Disclosure.Checking.findings.{language}.json")!;
        using var reader = new StreamReader(stream);
        return (JObject)CanonicalJson.Parse(reader.ReadToEnd());
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Argument();
}
