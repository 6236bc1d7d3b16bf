using System.Collections.Immutable;
using Azure.Core.Pipeline;

namespace Disclosure.Azure;

/// <summary>How storage is called.</summary>
public sealed record StorageOptions
{
    /// <summary>Times a call that failed for a passing reason is tried again, with growing pauses.</summary>
    public int MaxRetries { get; init; } = 5;

    /// <summary>Policies every single try passes through; tests count and break calls with them.</summary>
    public ImmutableArray<HttpPipelinePolicy> Policies { get; init; } = [];
}
