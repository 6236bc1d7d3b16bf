using Disclosure.Checking;

namespace Disclosure.Tests.Checking;

public sealed class FindingCodeTest
{
    [Fact]
    public void Each_language_gets_its_own_wording_of_an_argument()
    {
        var finding = FindingCodes.CellUnreadable.At(
            "表!C7", "五", "整数", arguments: [("expected", new LocalizedText("整数", "a whole number")), ("label", new LocalizedText("规章", "Regulations"))]);

        Assert.Equal("表!C7（规章）读到“五”，应为整数。", finding.Message.Zh);
        Assert.Equal("表!C7 (Regulations) reads “五”; a whole number was expected.", finding.Message.En);
        Assert.Equal("整数", finding.Expected);
    }
}
