namespace Disclosure.Local;

/// <summary>A clock that stands still until it is set. The demo's stands where all units of a year are in time.</summary>
internal sealed class StandingClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    /// <summary>Sets it.</summary>
    public void StandAt(DateTimeOffset now) => _now = now;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;
}
