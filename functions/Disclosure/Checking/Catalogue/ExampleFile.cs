namespace Disclosure.Checking.Catalogue;

/// <summary>A small file that shows a finding, or its absence; a test reads each.</summary>
public sealed record ExampleFile
{
    /// <summary>The name it is handed in under.</summary>
    public required string Name { get; init; }

    /// <summary>Its content.</summary>
    public required string Text { get; init; }

    /// <summary>The report year it is handed in for.</summary>
    public required int Year { get; init; }

    /// <summary>Code of the unit it is handed in for.</summary>
    public required string Unit { get; init; }

    /// <summary>What the unit handed in for the year before, as the content of a file of the same name; null for nothing.</summary>
    public string? LastYear { get; init; }
}
