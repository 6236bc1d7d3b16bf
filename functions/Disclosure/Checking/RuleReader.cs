using System.Collections.Immutable;
using Disclosure.Checking.Expressions;
using Disclosure.Forms;
using Newtonsoft.Json.Linq;

namespace Disclosure.Checking;

/// <summary>Reads the rules of a form file and makes their instances, one for each choice of members for their variables.</summary>
internal static class RuleReader
{
    private const string NotForMakersOfRegulations = "not makes_regulations";

    /// <exception cref="FormatException">
    /// A rule lacks a member, its expression or a text is not valid, it names an unknown set or code, or it has no instance.
    /// </exception>
    public static ImmutableArray<Rule> Read(JObject file, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var sets = (file.OptionalObject("sets") ?? []).Properties()
            .ToDictionary(s => s.Name, s => ((JObject)s.Parent!).Texts(s.Name), StringComparer.Ordinal);
        foreach (var kind in indicators.Values.GroupBy(i => i.Kind))
        {
            sets[$"{kind.Key.ToString().ToLowerInvariant()}_indicators"] = [.. kind.Select(i => i.Code)];
        }

        var words = new Vocabulary(indicators, sets, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));
        return [.. file.Objects("rules").Where(r => r["editions"] is null || r.Texts("editions").Contains(edition)).SelectMany(r => Instances(r, words))];
    }

    private static Rule[] Instances(JObject json, Vocabulary words)
    {
        var definition = Definition(json);
        IEnumerable<Vocabulary> choices = [words];
        foreach (var variable in (json.OptionalObject("for") ?? []).Properties())
        {
            var members = variable.Value is JArray ? ((JObject)variable.Parent!).Texts(variable.Name) : words.Set((string)variable.Value!);
            choices = choices.SelectMany(c => members.Select(m => c.With(variable.Name, m)));
        }

        var rules = choices.Select(c => Instance(definition, c)).ToArray();
        return rules.Length > 0 ? rules : throw new FormatException($"Rule {definition.Id} has no instance.");
    }

    private static Rule Instance(RuleDefinition definition, Vocabulary words) => new(
        definition,
        ExpressionParser.ParseCondition(definition.Expression, words),
        definition.Expected is { } expected ? RuleText.Parse(expected, words) : null,
        RuleText.Parse(definition.Message, words),
        RuleText.Parse(definition.Action, words));

    private static RuleDefinition Definition(JObject json)
    {
        var id = json.Text("id");
        var when = json.OptionalText("when");
        if (when is not (null or NotForMakersOfRegulations))
        {
            throw new FormatException($"Rule {id}: “{when}” is no property of a unit.");
        }

        var examples = json.Object("examples");
        return new RuleDefinition
        {
            Id = id,
            Source = json.Localized("source"),
            Severity = json.OptionalWord<Severity>("severity") ?? throw new FormatException($"Rule {id} has no severity."),
            Missing = json.OptionalWord<MissingValues>("missing") ?? throw new FormatException($"Rule {id} has no strategy for missing values."),
            Expression = json.Text("expression"),
            Expected = json["expected"] is null ? null : json.Localized("expected"),
            ExemptsMakersOfRegulations = when is not null,
            Message = json.Localized("message"),
            Action = json.Localized("action"),
            Examples = [.. examples.Objects("pass").Concat(examples.Objects("fail")).Select(Example)],
        };
    }

    private static RuleExample Example(JObject json) => new()
    {
        Figures = Figures(json.Object("figures")),
        LastYear = json.OptionalObject("lastYear") is { } lastYear ? Figures(lastYear) : null,
        MakesRegulations = json.Flag("makesRegulations", otherwise: false),
        Broken = json.Texts("broken"),
    };

    private static ImmutableSortedDictionary<string, Figure> Figures(JObject json) =>
        json.Properties().ToImmutableSortedDictionary(p => p.Name, p => ReadFigure(p.Value), StringComparer.Ordinal);

    /// <summary>A number, a word, null for blank, or a figure in full (<see cref="FigureJson"/>).</summary>
    private static Figure ReadFigure(JToken json) => json switch
    {
        JObject figure => FigureJson.Parse(figure),
        JValue { Value: null } => Figure.Blank(),
        JValue { Value: string word } => Figure.OfWord(word),
        JValue { Value: long or decimal } => Figure.OfValue((decimal)json),
        _ => throw new FormatException($"An example has no figure {json}."),
    };
}
