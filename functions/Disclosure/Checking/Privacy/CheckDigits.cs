namespace Disclosure.Checking.Privacy;

/// <summary>The check digits of identity cards and bank cards.</summary>
public static class CheckDigits
{
    private const string IdentityChecks = "10X98765432";
    private const int FirstBirthYear = 1900;

    /// <summary>ISO 7064 MOD 11-2 with the weights of GB 11643-1999 section 4.2.</summary>
    private static ReadOnlySpan<int> IdentityWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits of the places in GB/T 2260, with the residence permits of Hong Kong, Macao and Taiwan.</summary>
    private static ReadOnlySpan<int> Provinces =>
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ];

    /// <summary>Whether 18 characters are an identity card: place, date of birth and check digit fit.</summary>
    /// <param name="number">17 digits, and a digit or X.</param>
    /// <param name="latestYear">Nobody was born after it.</param>
    public static bool IsIdentity(ReadOnlySpan<char> number, int latestYear)
    {
        if (number.Length != 18 || number[..17].ContainsAnyExceptInRange('0', '9') || !Provinces.Contains(Value(number[..2])) || !IsDate(number[6..14], latestYear))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (number[i] - '0') * IdentityWeights[i];
        }

        return char.ToUpperInvariant(number[17]) == IdentityChecks[sum % 11];
    }

    /// <summary>The check digit of ISO/IEC 7812-1 annex B: every second digit from the right is doubled.</summary>
    /// <param name="number">Digits only.</param>
    public static bool IsLuhn(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return number.Length > 1 && sum % 10 == 0;
    }

    private static bool IsDate(ReadOnlySpan<char> date, int latestYear)
    {
        var (year, month, day) = (Value(date[..4]), Value(date[4..6]), Value(date[6..]));
        return year >= FirstBirthYear && year <= latestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
