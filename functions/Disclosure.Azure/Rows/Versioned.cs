using Azure;

namespace Disclosure.Azure.Rows;

/// <summary>Something read from storage with the ETag it had; null when it did not exist.</summary>
/// <param name="Value">What was read.</param>
/// <param name="ETag">The version a change of it is conditional on; null: it must still not exist.</param>
internal sealed record Versioned<T>(T Value, ETag? ETag);
