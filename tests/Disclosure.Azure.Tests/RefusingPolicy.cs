using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Disclosure.Azure.Tests;

/// <summary>Answers 503 to every write of a blob whose name ends like this.</summary>
internal sealed class RefusingPolicy(string ending) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        message.Request.Method == RequestMethod.Put && message.Request.Uri.Path.EndsWith(ending, StringComparison.Ordinal)
            ? throw new RequestFailedException(503, "storage is busy")
            : ProcessNextAsync(message, pipeline);
}
