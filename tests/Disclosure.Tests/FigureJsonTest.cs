namespace Disclosure.Tests;

public sealed class FigureJsonTest
{
    [Fact]
    public void Members_without_content_are_left_out()
    {
        Assert.Equal("{\"state\":\"blank\"}", Text(Figure.Blank()));
        Assert.Equal("{\"state\":\"value\",\"value\":3}", Text(Figure.OfValue(3)));
        Assert.Equal("{\"at\":\"表!C7\",\"state\":\"value\",\"value\":-5,\"word\":\"减\"}", Text(Figure.OfValue(-5, "表!C7", "减")));
    }

    private static string Text(Figure figure) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(FigureJson.Write(figure)));
}
