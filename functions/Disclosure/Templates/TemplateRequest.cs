using Disclosure.Forms;
using Disclosure.Units;

namespace Disclosure.Templates;

/// <summary>What a template is made for.</summary>
public sealed record TemplateRequest
{
    /// <summary>The edition of the year.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The report year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit; null for a template any unit can use, which asks for its name.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The last day to hand in.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>The unit's figures of the year before, by code; null when there are none.</summary>
    public IReadOnlyDictionary<string, Figure>? LastYear { get; init; }

    /// <summary>The id the template carries. An edition without texts for a template counts as version 0.</summary>
    public TemplateId Id => new(Edition.Id, Year, Unit?.Code, Edition.Template?.Version ?? 0);
}
