using Disclosure.Checking;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests;

public sealed class FindingJsonTest
{
    [Fact]
    public void Every_kind_of_finding_comes_back_from_its_json_as_it_was()
    {
        foreach (var code in FindingCodes.All)
        {
            var finding = code.At("表!C7", "5", "4", "1", "permits_decisions", ("label", "行政许可"));

            Assert.Equal(finding, FindingJson.Parse(CanonicalJson.Parse(FindingJson.Write(finding).ToString())));
        }
    }

    [Fact]
    public void Members_without_content_are_left_out() =>
        Assert.Equal(["code", "severity", "message", "action"], FindingJson.Write(FindingCodes.Empty.At(null)).Properties().Select(p => p.Name));

    [Fact]
    public void A_severity_nobody_knows_is_refused() =>
        Assert.Throws<FormatException>(() => FindingJson.Parse(new JObject { ["code"] = "F1", ["severity"] = "fatal" }));
}
