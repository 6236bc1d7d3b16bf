namespace Disclosure.Local;

/// <summary>A clock that stands still. The demo's stands in January 2020, so that its units are in time.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;
}
