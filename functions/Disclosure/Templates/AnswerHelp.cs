using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Templates;

/// <summary>What a template says about an answer: its instruction, and what last year has to do with it.</summary>
internal sealed class AnswerHelp(TemplateRequest request)
{
    private readonly FormTemplate? _template = request.Edition.Template;

    /// <summary>Last year's answer as it was printed; null when there was none.</summary>
    public string? LastYear(Indicator indicator, string measure = "") =>
        request.LastYear?.GetValueOrDefault(indicator.Code) is { IsAnswered: true } figure ? FigureText.Print(figure, measure) : null;

    /// <summary>The texts of a cell's prompt.</summary>
    public IEnumerable<string?> Prompt(Indicator indicator) =>
    [
        _template?.Instruction(indicator.Code),
        LastYear(indicator, indicator.Measure) is { } lastYear ? $"上年：{lastYear}。" : null,
        AskForNumber([indicator]),
    ];

    /// <summary>What stands beside a row, or a line of a list.</summary>
    public string Row(ImmutableArray<Indicator> row)
    {
        var own = row.Length == 1 ? _template?.Instruction(row[0].Code) : null;
        return string.Join(' ', new[]
        {
            own ?? _template?.Instruction([.. row.Select(i => i.Code)]) ?? (row.Length == 1 ? null : "点中格子可以看到填法。"),
            AskForNumber(row),
        }.Where(t => t is not null));
    }

    /// <summary>A word cannot be summed: whoever wrote one last year is asked for the number.</summary>
    private string? AskForNumber(ImmutableArray<Indicator> row)
    {
        var words = row.Select(i => request.LastYear?.GetValueOrDefault(i.Code)).Where(f => f is { State: FigureState.Word }).ToArray();
        return words.Length == 0 ? null : $"上年只填了“{words[0]!.Word}”，没有数；今年请填具体的数。";
    }
}
