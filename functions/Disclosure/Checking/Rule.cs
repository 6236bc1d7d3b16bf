namespace Disclosure.Checking;

/// <summary>One instance of a rule of an edition (FORMS.md section 6).</summary>
public sealed record Rule
{
    /// <summary>The id FORMS.md gives it: F1, A2, Y1.</summary>
    public required string Id { get; init; }

    /// <summary>What breaking it does.</summary>
    public required Severity Severity { get; init; }
}
