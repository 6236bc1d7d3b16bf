using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Docx;

/// <summary>The numbers of lists as Word prints them (ECMA-376 Part 1 §17.18.59, ST_NumberFormat).</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Text)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>A number in a format. One the format has no sign for, or an unknown format, gives plain digits.</summary>
    public static string Print(int number, string format) => format switch
    {
        "none" or "bullet" => string.Empty,
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographLegalTraditional" or "chineseLegalSimplified" or "japaneseLegal"
            when number is > 0 and < 10_000 => Chinese(number, format.Contains("egal", StringComparison.Ordinal)),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" when number >= 0 =>
            string.Concat(Decimal(number).Select(digit => Digits[digit - '0'])),
        "decimalFullWidth" or "decimalFullWidth2" when number >= 0 => string.Concat(Decimal(number).Select(digit => (char)(digit - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => Sign('①', number),
        "decimalEnclosedParen" when number is > 0 and <= 20 => Sign('⑴', number),
        "decimalEnclosedFullstop" when number is > 0 and <= 20 => Sign('⒈', number),
        "ideographEnclosedCircle" when number is > 0 and <= 10 => Sign('㊀', number),
        "ideographTraditional" when number is > 0 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is > 0 and <= 12 => Branches[number - 1].ToString(),
        "upperRoman" when number is > 0 and < 4000 => Romans(number).ToUpperInvariant(),
        "lowerRoman" when number is > 0 and < 4000 => Romans(number),
        "upperLetter" when number is > 0 and <= 780 => new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        "lowerLetter" when number is > 0 and <= 780 => new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(char first, int number) => ((char)(first + number - 1)).ToString();

    /// <summary>一, 十, 十一, 二十, 一百零一.</summary>
    private static string Chinese(int number, bool isLegal)
    {
        var units = isLegal ? "仟佰拾 " : "千百十 ";
        var digits = isLegal ? LegalDigits : Digits;
        var text = new StringBuilder();
        var hasGap = false;
        for (var (unit, i) = (1000, 0); unit > 0; unit /= 10, i++)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                hasGap = text.Length > 0;
                continue;
            }

            text.Append(hasGap ? "零" : string.Empty);
            hasGap = false;
            if (digit > 1 || unit != 10 || text.Length > 0 || isLegal)
            {
                text.Append(digits[digit]);
            }

            if (unit > 1)
            {
                text.Append(units[i]);
            }
        }

        return text.ToString();
    }

    private static string Romans(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
