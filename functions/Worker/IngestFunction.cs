using Azure.Storage.Blobs;
using Disclosure.Azure;
using Microsoft.Azure.Functions.Worker;

namespace Disclosure.Worker;

/// <summary>A department has put a file into <c>submissions/</c>, in whatever folder.</summary>
/// <param name="ingest">The step.</param>
public sealed class IngestFunction(Ingest ingest)
{
    /// <summary>Takes the file in. Event Grid says so within seconds; what it loses, the nightly sweep finds.</summary>
    [Function("Ingest")]
    public Task RunAsync(
        [BlobTrigger("submissions/{name}", Source = BlobTriggerSource.EventGrid, Connection = Settings.Intake)] BlobClient blob,
        CancellationToken cancellation) => ingest.RunAsync(blob.Name, cancellation);
}
