using System.Collections.Immutable;

namespace Disclosure.Checking;

/// <summary>A rule as a form file states it; <see cref="Rule"/> is one instance of it.</summary>
public sealed record RuleDefinition
{
    /// <summary>The id FORMS.md section 6 gives it (F1, A2, Y1), or one of our own (M1, S1). Several definitions may share one.</summary>
    public required string Id { get; init; }

    /// <summary>The clause or practice it follows.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>What breaking it does.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it does without some of its figures.</summary>
    public required MissingValues Missing { get; init; }

    /// <summary>The condition as written, variables in braces: <c>requests_handled_{column} = …</c>.</summary>
    public required string Expression { get; init; }

    /// <summary>What is expected, as a template, where the right side of the expression does not say it.</summary>
    public LocalizedText? Expected { get; init; }

    /// <summary>Units it is not for: those that make 规章 (rule A2).</summary>
    public bool ExemptsMakersOfRegulations { get; init; }

    /// <summary>What is wrong, as a template.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What to do, as a template.</summary>
    public required LocalizedText Action { get; init; }

    /// <summary>Figures that keep it and figures that break it.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }
}
