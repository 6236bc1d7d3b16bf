using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests;

public sealed class CanonicalJsonTest
{
    [Fact]
    public void Equal_content_gives_equal_bytes_whatever_the_order_and_the_zeros()
    {
        var one = CanonicalJson.Write(CanonicalJson.Parse("""{"b": 1.50, "a": [null, true, "增"]}"""));
        var two = CanonicalJson.Write(CanonicalJson.Parse("""{"a":[null,true,"增"],"b":1.5}"""));

        Assert.Equal("""{"a":[null,true,"增"],"b":1.5}""", Encoding.UTF8.GetString(one));
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_property_named_twice_is_refused_because_one_of_the_two_would_be_lost() =>
        Assert.Throws<JsonReaderException>(() => CanonicalJson.Parse("""{"permits_decisions": 12, "permits_decisions": 21}"""));

    [Fact]
    public void A_double_is_refused_because_it_has_no_exact_spelling() =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(new JValue(0.1)));

    [Fact]
    public void A_text_that_looks_like_a_date_stays_a_text() =>
        Assert.Equal("\"2019-12-31\"", Encoding.UTF8.GetString(CanonicalJson.Write(CanonicalJson.Parse("\"2019-12-31\""))));
}
