using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>A row or column heading of the form; a group has children, a leaf has an id.</summary>
public sealed record Header
{
    /// <summary>The text as printed, numbering included; empty for the one row of chapter 四.</summary>
    public required string Label { get; init; }

    /// <summary>Other wordings seen in real files.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The part of the indicator code it stands for (<c>natural</c>, <c>refused_third_party</c>); null for a group.</summary>
    public string? Id { get; init; }

    /// <summary>What the group contains, in printed order; empty for a leaf.</summary>
    public ImmutableArray<Header> Children { get; init; } = [];
}
