using Azure.Core;
using Azure.Core.Pipeline;

namespace Disclosure.Azure.Tests;

/// <summary>
/// Counts the calls of a process and lets it die before or after one of them: that call's answer, and every call from
/// then on, is lost.
/// </summary>
internal sealed class CallBreaker(int call, bool after) : HttpPipelinePolicy
{
    private int _calls;
    private volatile bool _dead;

    public int Calls => _calls;

    public bool Died => _dead;

    /// <summary>One that only counts.</summary>
    public static CallBreaker Counting() => new(int.MaxValue, after: false);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _calls);
        if (_dead || (number == call && !after))
        {
            Die();
        }

        await ProcessNextAsync(message, pipeline);
        if (number == call)
        {
            Die();
        }
    }

    private void Die()
    {
        _dead = true;
        throw new InvalidOperationException($"The process dies {(after ? "after" : "before")} call {call}.");
    }
}
