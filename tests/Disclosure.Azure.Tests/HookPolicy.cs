using Azure.Core;
using Azure.Core.Pipeline;

namespace Disclosure.Azure.Tests;

/// <summary>Lets something happen once, before the first call whose address contains a text.</summary>
internal sealed class HookPolicy(string address, Func<Task> happening) : HttpPipelinePolicy
{
    private int _done;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.ToString().Contains(address, StringComparison.Ordinal) && Interlocked.Exchange(ref _done, 1) == 0)
        {
            await happening();
        }

        await ProcessNextAsync(message, pipeline);
    }
}
