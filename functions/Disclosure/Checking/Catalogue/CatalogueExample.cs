namespace Disclosure.Checking.Catalogue;

/// <summary>One example of a finding: exactly one of the three is there.</summary>
public sealed record CatalogueExample
{
    /// <summary>In words, where no small text file can show it: pictures, passwords, sums.</summary>
    public LocalizedText? Words { get; init; }

    /// <summary>A file.</summary>
    public ExampleFile? File { get; init; }

    /// <summary>Figures, of a rule of the form.</summary>
    public RuleExample? Figures { get; init; }
}
