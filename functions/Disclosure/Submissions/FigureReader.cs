using System.Globalization;
using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>
/// A cell's text to a figure (FORMS.md section 7). Blank, 0 and 不适用 stay three answers. A number is kept exactly as
/// written even where rule F5 will not have it; only what is no answer at all is <c>CELL-UNREADABLE</c>.
/// </summary>
public static class FigureReader
{
    /// <summary>The longest note beside a number, in characters; longer ones belong into the text of the report.</summary>
    public const int LongestNote = 100;

    /// <summary>The longest word in place of a number, in characters.</summary>
    public const int LongestWord = 20;

    private const string Numerals = "〇零一二三四五六七八九十百千万亿两";

    /// <summary>Reads one cell.</summary>
    /// <param name="text">What a person sees in the cell.</param>
    /// <param name="indicator">What the cell answers.</param>
    /// <param name="at">The cell's address.</param>
    /// <param name="measure">The unit of measure a heading or another column gives; one in the cell itself goes first. Null for the indicator's.</param>
    /// <returns>The figure, or none and an error naming what was read and expected.</returns>
    public static FigureReading Read(string text, Indicator indicator, string at, string? measure = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(indicator);
        var clean = NotedText.Clean(text);
        if (clean.Length == 0)
        {
            return new FigureReading(Figure.Blank(at), []);
        }

        var answer = NotedText.Split(clean);
        if (answer is null || (answer.Body.Length == 0 && answer.Note is not null))
        {
            return Unreadable(text, indicator, at);
        }

        var noted = answer.Note is null ? null : MoneyMeasure.Named(answer.Note);
        var given = noted is not null && (noted == indicator.Measure || MoneyMeasure.IsMoney(noted)) ? noted : null;
        return WithNote(ReadAnswer(answer.Body, text, indicator, at, given ?? measure), given is null ? answer.Note : null, indicator, at);
    }

    /// <summary>Whether a text looks like a number or 不适用, whatever the indicator.</summary>
    internal static bool IsAnswer(string text) =>
        NotedText.Split(CellText.Clean(text)) is { } answer && (IsNotApplicable(answer.Body) || NumberText.Parse(answer.Body) is not null);

    /// <summary>The finding for a cell that answers nothing.</summary>
    public static FigureReading Unreadable(string text, Indicator indicator, string at)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(indicator);
        var expected = Expected(indicator);
        return new FigureReading(null,
        [
            FindingCodes.CellUnreadable.At(
                at,
                CellText.Quote(text),
                expected.Zh,
                indicator: indicator.Code,
                arguments: [("label", indicator.Label), ("expected", expected), ("letters", IsDate(text) ? "date" : LooksLikeDigits(text) ? "alike" : string.Empty)]),
        ]);
    }

    /// <summary>Spreadsheets make dates of <c>3-1</c> and <c>3/1</c>.</summary>
    private static bool IsDate(string text) => text.Length is >= 8 and <= 11
        && DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>On paper nobody sees that <c>O</c> or <c>1O</c> is no number.</summary>
    private static bool LooksLikeDigits(string text) =>
        CellText.Clean(CellText.Fold(text)) is { Length: > 0 } body && body.All(c => char.IsAsciiDigit(c) || c is 'O' or 'o' or 'l' or 'I');

    /// <summary>The same reading with a note beside the figure; too long a note is an error, and kept in part, since the receipt repeats it.</summary>
    internal static FigureReading WithNote(FigureReading reading, string? note, Indicator indicator, string at)
    {
        if (reading.Figure is not { } figure || string.IsNullOrEmpty(note))
        {
            return reading;
        }

        var noted = figure.Note is { } first && first != note ? $"{first}；{note}" : note;
        return new FigureReading(
            figure with { Note = CellText.Cut(noted, LongestNote) },
            noted.Length <= LongestNote ? reading.Findings : reading.Findings.Add(TooLong(noted, indicator, at)));
    }

    private static FigureReading ReadAnswer(string body, string text, Indicator indicator, string at, string? measure)
    {
        if (IsNotApplicable(body))
        {
            return new FigureReading(Figure.NotApplicable(at), []);
        }

        if (NumberText.Parse(body) is { } number)
        {
            return ReadNumber(number, text, indicator, at, measure);
        }

        if (Spelt(body, indicator) is { } spelt)
        {
            return ReadNumber(spelt, text, indicator, at, measure);
        }

        return indicator.Kind == IndicatorKind.Change && IsWord(body)
            ? new FigureReading(Figure.OfWord(Direction(body), at), [])
            : Unreadable(text, indicator, at);
    }

    private static FigureReading ReadNumber(NumberText number, string text, Indicator indicator, string at, string? measure)
    {
        var given = number.Measure.Length > 0 ? number.Measure : measure ?? indicator.Measure;
        var value = given == indicator.Measure ? number.Value : MoneyMeasure.Convert(number.Value, given, indicator.Measure);
        var wordAllowed = number.Word is null || (number.Word == Figure.LowerBound ? indicator.MayBeLowerBound : indicator.Kind == IndicatorKind.Change);
        if (value is not { } exact || !wordAllowed || !Fits(exact, indicator.Decimals))
        {
            return Unreadable(text, indicator, at);
        }

        var figure = Figure.OfValue(exact, at, number.Word);
        if (number.IsUnusual && given == indicator.Measure)
        {
            return new FigureReading(figure,
            [
                FindingCodes.FigureSpelt.At(at, CellText.Quote(text), FigureText.Number(figure), indicator: indicator.Code, arguments: ("label", indicator.Label)),
            ]);
        }

        return given == indicator.Measure
            ? new FigureReading(figure, [])
            : new FigureReading(figure,
            [
                FindingCodes.UnitConverted.At(
                    at, CellText.Quote(text) + (number.Measure.Length > 0 ? string.Empty : given), FigureText.Digits(exact) + indicator.Measure, indicator: indicator.Code, arguments: ("label", indicator.Label)),
            ]);
    }

    /// <summary>A number in Chinese numerals, perhaps with the indicator's measure: <c>二十件</c>.</summary>
    private static NumberText? Spelt(string body, Indicator indicator)
    {
        var number = body.EndsWith(indicator.Measure, StringComparison.Ordinal) ? body[..^indicator.Measure.Length].TrimEnd() : body;
        return ChineseNumber.Parse(number) is { } value ? new NumberText(value, null, string.Empty, IsUnusual: true) : null;
    }

    /// <summary>Storage keeps Int64 in the smallest unit (DESIGN.md section 5).</summary>
    private static bool Fits(decimal value, int decimals)
    {
        var limit = (decimal)long.MaxValue;
        for (var i = 0; i < decimals; i++)
        {
            limit /= 10;
        }

        return Math.Abs(value) <= limit;
    }

    private static bool IsNotApplicable(string body) =>
        body is "/" or "\\" or "不适用" or "不涉及" or "无此项" || (body.Length is > 0 and <= 4 && body.All(c => c == '-'));

    private static bool IsWord(string body) =>
        body.Length is > 0 and <= LongestWord && body != "无" && body.All(c => char.IsLetter(c) && !Numerals.Contains(c, StringComparison.Ordinal));

    private static string Direction(string word) => word switch
    {
        "增加" or "增长" or "上升" => "增",
        "减少" or "下降" => "减",
        _ => word,
    };

    private static Finding TooLong(string note, Indicator indicator, string at) => FindingCodes.NoteTooLong.At(
        at,
        FormattableString.Invariant($"{note.Length}"),
        FormattableString.Invariant($"{LongestNote}"),
        indicator: indicator.Code,
        arguments: ("label", indicator.Label));

    private static LocalizedText Expected(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Amount => new($"以{indicator.Measure}为单位的数字", $"an amount in {indicator.Measure}"),
        IndicatorKind.Change => new("带正负号的整数或“增”“减”“持平”", "a whole number with its sign, or 增, 减 or 持平"),
        IndicatorKind.Percentage => new("0 到 100 的百分数", "a percentage from 0 to 100"),
        _ => new($"0 或正整数（单位：{indicator.Measure}）", $"0 or a whole number (of {indicator.Measure})"),
    };
}
