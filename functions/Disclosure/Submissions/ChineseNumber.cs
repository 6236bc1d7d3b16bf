using System.Text;

namespace Disclosure.Submissions;

/// <summary>Whole numbers below a hundred thousand in Chinese numerals: <c>二十</c>, <c>一百零三</c>, <c>两千</c>.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const string Places = "十百千万";

    /// <summary>
    /// Reads a numeral. Null for anything that is not written as one writes it, and for a lone <c>一</c>, which is as often
    /// a dash for 不适用.
    /// </summary>
    public static int? Parse(string text)
    {
        if (text.Length is 0 or > 9 || text == "一")
        {
            return null;
        }

        var normal = text.Replace('两', '二').Replace('〇', '零');
        normal = normal.StartsWith('十') ? $"一{normal}" : normal;
        var (total, digit) = (0, 0);
        foreach (var c in normal)
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is var value and >= 0)
            {
                digit = value;
            }
            else if (Places.IndexOf(c, StringComparison.Ordinal) is var place and >= 0)
            {
                (total, digit) = (total + (digit * Power(place + 1)), 0);
            }
            else
            {
                return null;
            }
        }

        total += digit;
        return Print(total) == normal ? total : null;
    }

    private static string Print(int number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        for (var (place, isGap) = (4, false); place >= 0; place--)
        {
            var digit = number / Power(place) % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            text.Append(isGap ? "零" : string.Empty).Append(Digits[digit]).Append(place > 0 ? Places[place - 1] : string.Empty);
            isGap = false;
        }

        return text.ToString();
    }

    private static int Power(int place)
    {
        var power = 1;
        for (; place > 0; place--)
        {
            power *= 10;
        }

        return power;
    }
}
