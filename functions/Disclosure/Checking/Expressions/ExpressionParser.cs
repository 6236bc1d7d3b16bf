using System.Globalization;

namespace Disclosure.Checking.Expressions;

/// <summary>
/// The language of the rules:
/// <code>
/// condition  = "fits_kind" "(" code ")" | side sign side
/// sign       = "=" | "&lt;=" | "&gt;=" | "&lt;" | "&gt;" | "agrees"
/// side       = product { ("+" | "-") product }
/// product    = operand [ "*" number ]
/// operand    = number | code | "last_year" "(" code ")" | "direction" "(" side ")"
///            | "sum" "(" variable "in" set ":" side ")" | "(" side ")"
/// </code>
/// A code may hold variables in braces, <c>requests_{row}_{column}</c>. The left side of a condition is one figure of this
/// year or its direction: a finding is about that figure.
/// </summary>
internal sealed class ExpressionParser
{
    private const decimal LargestNumber = 1_000_000_000m;

    private readonly Tokens _tokens;
    private Vocabulary _words;

    private ExpressionParser(string text, Vocabulary words)
    {
        _tokens = new Tokens(text);
        _words = words;
    }

    /// <exception cref="FormatException">The text is no condition, or names something unknown.</exception>
    public static Condition ParseCondition(string text, Vocabulary words)
    {
        var parser = new ExpressionParser(text, words);
        var condition = parser.Condition();
        parser._tokens.Expect(string.Empty);
        return condition;
    }

    /// <exception cref="FormatException">The text is no expression, or names something unknown.</exception>
    public static Expression Parse(string text, Vocabulary words)
    {
        var parser = new ExpressionParser(text, words);
        var expression = parser.Side();
        parser._tokens.Expect(string.Empty);
        return expression;
    }

    private Condition Condition()
    {
        if (_tokens.TakeIf("fits_kind"))
        {
            _tokens.Expect("(");
            var reference = Reference(lastYear: false);
            _tokens.Expect(")");
            return new KindCondition(reference);
        }

        var left = Side();
        if (left is not (FigureReference { LastYear: false } or DirectionExpression { Of: FigureReference { LastYear: false } }))
        {
            throw _tokens.Error("its left side is not one figure of this year");
        }

        return new Comparison(left, Sign(), Side());
    }

    private ComparisonSign Sign() => _tokens.Take() switch
    {
        "=" => ComparisonSign.Equal,
        "<=" => ComparisonSign.AtMost,
        ">=" => ComparisonSign.AtLeast,
        "<" => ComparisonSign.Less,
        ">" => ComparisonSign.Greater,
        "agrees" => ComparisonSign.Agrees,
        var other => throw _tokens.Error($"“{other}” compares nothing"),
    };

    private Expression Side()
    {
        var first = Product();
        if (_tokens.Next is not ("+" or "-"))
        {
            return first;
        }

        List<(int, Expression)> terms = [(1, first)];
        while (_tokens.Next is "+" or "-")
        {
            terms.Add((_tokens.Take() == "+" ? 1 : -1, Product()));
        }

        return new SumExpression([.. terms]);
    }

    private Expression Product()
    {
        var operand = Operand();
        return _tokens.TakeIf("*") ? new ProductExpression(operand, Number()) : operand;
    }

    private Expression Operand()
    {
        if (_tokens.NextIsNumber)
        {
            return new NumberLiteral(Number());
        }

        if (_tokens.TakeIf("("))
        {
            return Closed(Side());
        }

        var name = _tokens.TakeName();
        return _tokens.TakeIf("(") ? Closed(Call(name)) : new FigureReference(_words.Indicator(name), LastYear: false);
    }

    private Expression Call(string function) => function switch
    {
        "last_year" => Reference(lastYear: true),
        "direction" => new DirectionExpression(Side()),
        "sum" => Sum(),
        _ => throw _tokens.Error($"“{function}” is no function"),
    };

    private SumExpression Sum()
    {
        var variable = _tokens.TakeName();
        _tokens.Expect("in");
        var members = _words.Set(_tokens.TakeName());
        _tokens.Expect(":");
        var (outer, body) = (_words, _tokens.Place);
        List<(int, Expression)> terms = [];
        foreach (var member in members)
        {
            _tokens.Place = body;
            _words = outer.With(variable, member);
            terms.Add((1, Side()));
        }

        _words = outer;
        return new SumExpression([.. terms]);
    }

    private FigureReference Reference(bool lastYear) => new(_words.Indicator(_tokens.TakeName()), lastYear);

    private Expression Closed(Expression inner)
    {
        _tokens.Expect(")");
        return inner;
    }

    private decimal Number() =>
        decimal.TryParse(_tokens.Take(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= LargestNumber
            ? number
            : throw _tokens.Error($"a number of at most {LargestNumber} was expected");
}
