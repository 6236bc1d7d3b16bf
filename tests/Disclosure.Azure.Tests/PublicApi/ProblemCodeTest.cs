using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Tests;

public sealed class ProblemCodeTest
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_code_and_no_other_has_its_texts(string language)
    {
        using var stream = typeof(ProblemCode).Assembly.GetManifestResourceStream($"Disclosure.Azure.PublicApi.problems.{language}.json")!;
        using var reader = new StreamReader(stream);
        var texts = (JObject)CanonicalJson.Parse(reader.ReadToEnd());
        Assert.Equal(ProblemCode.All.Select(c => c.Code).Order(StringComparer.Ordinal), texts.Properties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(texts.PropertyValues(), t => Assert.Equal(["title", "detail"], ((JObject)t).Properties().Select(p => p.Name)));
    }

    [Fact]
    public void Both_languages_name_the_same_particulars()
    {
        Assert.All(ProblemCode.All, c =>
        {
            var (zh, en) = c.Detail("〔p〕", "〔v〕", new("〔e〕", "〔e〕"));
            Assert.Equal(zh.Contains("〔p〕", StringComparison.Ordinal), en.Contains("〔p〕", StringComparison.Ordinal));
            Assert.Equal(zh.Contains("〔v〕", StringComparison.Ordinal), en.Contains("〔v〕", StringComparison.Ordinal));
            Assert.Equal(zh.Contains("〔e〕", StringComparison.Ordinal), en.Contains("〔e〕", StringComparison.Ordinal));
        });
    }
}
