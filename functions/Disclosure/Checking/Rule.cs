using Disclosure.Checking.Expressions;

namespace Disclosure.Checking;

/// <summary>One instance of a rule of an edition (FORMS.md section 6): F1 for one column.</summary>
public sealed class Rule
{
    internal Rule(RuleDefinition definition, Condition condition, RuleText? expected, RuleText message, RuleText action)
    {
        Definition = definition;
        Condition = condition;
        Expected = expected;
        Message = message;
        Action = action;
    }

    /// <summary>The id FORMS.md gives it: F1, A2, Y1.</summary>
    public string Id => Definition.Id;

    /// <summary>What breaking it does.</summary>
    public Severity Severity => Definition.Severity;

    /// <summary>The rule as stated, with its examples.</summary>
    public RuleDefinition Definition { get; }

    /// <summary>Code of the indicator a finding is about.</summary>
    public string Subject => Condition.Subject.Code;

    internal Condition Condition { get; }

    internal RuleText? Expected { get; }

    internal RuleText Message { get; }

    internal RuleText Action { get; }
}
