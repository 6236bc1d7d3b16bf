using System.Globalization;
using CsCheck;
using Disclosure.Checking.Privacy;

namespace Disclosure.Tests.Checking.Privacy;

/// <summary>GB 11643 and ISO/IEC 7812.</summary>
public sealed class CheckDigitsTest
{
    private static readonly string[] Gaps = ["", " ", "-", "　"];
    private static readonly string[] Befores = ["，身份证号", "证件：", "（", " "];

    private static readonly Gen<string> AnyIdentity =
        from place in Gen.Int[0, 9999].Select(n => "62" + n.ToString("0000", CultureInfo.InvariantCulture))
        from day in Gen.Int[0, 44_000].Select(d => new DateOnly(1900, 1, 1).AddDays(d).ToString("yyyyMMdd", CultureInfo.InvariantCulture))
        from order in Gen.Int[0, 999].Select(n => n.ToString("000", CultureInfo.InvariantCulture))
        select PersonalNumber.WithCheck(place + day + order);

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("440524188001010014", false)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519490231002X", false)]
    [InlineData("00010519491231002X", false)]
    [InlineData("11010520991231002X", false)]
    [InlineData("1101051949123100X2", false)]
    [InlineData("", false)]
    public void The_example_of_the_standard_and_numbers_that_are_none(string number, bool isIdentity = true) =>
        Assert.Equal(isIdentity, CheckDigits.IsIdentity(number, 2022));

    [Fact]
    public void Every_identity_card_passes_and_with_any_one_digit_changed_or_two_exchanged_it_fails() =>
        Gen.Select(AnyIdentity, Gen.Int[0, 16], Gen.Int[1, 9]).Sample((number, at, by) =>
        {
            var changed = number.ToCharArray();
            changed[at] = (char)('0' + ((changed[at] - '0' + by) % 10));
            var exchanged = number.ToCharArray();
            var next = Math.Min(at + 1, 16);
            (exchanged[at], exchanged[next]) = (exchanged[next], exchanged[at]);
            return CheckDigits.IsIdentity(number, 2022)
                && !CheckDigits.IsIdentity(changed, 2022)
                && (number[at] == number[next] || !CheckDigits.IsIdentity(exchanged, 2022));
        });

    [Theory]
    [InlineData("4539578763621486", true)]
    [InlineData("6222020200112230005", false)]
    [InlineData("79927398713", true)]
    [InlineData("79927398710", false)]
    [InlineData("0", false)]
    public void Luhn_of_known_numbers(string number, bool isValid) => Assert.Equal(isValid, CheckDigits.IsLuhn(number));

    [Fact]
    public void One_last_digit_out_of_ten_passes_and_a_single_change_never_does() =>
        Gen.Select(Gen.Int[0, 9].Array[15, 18], Gen.Int[0, 14], Gen.Int[1, 9]).Sample((digits, at, by) =>
        {
            var body = string.Concat(digits);
            var valid = Enumerable.Range(0, 10).Select(d => body + d.ToString(CultureInfo.InvariantCulture)).Where(n => CheckDigits.IsLuhn(n)).ToArray();
            var changed = valid[0].ToCharArray();
            changed[at] = (char)('0' + ((changed[at] - '0' + by) % 10));
            return valid.Length == 1 && !CheckDigits.IsLuhn(changed);
        });

    [Fact]
    public void Any_identity_card_is_found_wherever_it_stands_and_shown_masked() =>
        Gen.Select(AnyIdentity, Gen.Int[0, Gaps.Length - 1].Select(i => Gaps[i]), Gen.Int[0, Befores.Length - 1].Select(i => Befores[i])).Sample((number, gap, before) =>
        {
            var written = $"{number[..6]}{gap}{number[6..14]}{gap}{number[14..]}";
            var detail = Assert.Single(PrivateDetails.In($"申请人{before}{written}。", 2022, isContact: false));
            return (detail.Kind, detail.Start, detail.End) == (PrivateKind.Identity, 3 + before.Length, 3 + before.Length + written.Length)
                && detail.Masked == $"{number[..4]}**********{number[14..]}";
        });
}
