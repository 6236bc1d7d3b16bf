using System.Globalization;
using Disclosure.Checking.Privacy;

namespace Disclosure.Tests.Checking.Privacy;

/// <summary>Numbers of persons that nobody has, made for tests.</summary>
internal static class PersonalNumber
{
    /// <summary>17 digits and their check digit, found by trying: the test does not compute what the code computes.</summary>
    public static string WithCheck(string body) => "0123456789X".Select(c => body + c).Single(n => CheckDigits.IsIdentity(n, 9999));

    /// <summary>Digits and the last one that makes them a bank card's.</summary>
    public static string Card(string body) =>
        Enumerable.Range(0, 10).Select(d => body + d.ToString(CultureInfo.InvariantCulture)).Single(n => CheckDigits.IsLuhn(n));
}
