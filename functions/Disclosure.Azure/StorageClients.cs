using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Disclosure.Azure;

/// <summary>Opens clients of one account, by connection string or by endpoint and identity.</summary>
internal sealed class StorageClients(string connection, StorageOptions options)
{
    private readonly Uri? _endpoint = connection.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? new Uri(connection) : null;

    public BlobServiceClient Blobs()
    {
        // A department may name a file “/a”: trimmed, it would be another blob.
        var settings = Configure(new BlobClientOptions { TrimBlobNameSlashes = false });
        return _endpoint is null ? new(connection, settings) : new(_endpoint, new DefaultAzureCredential(), settings);
    }

    public TableServiceClient Tables()
    {
        var settings = Configure(new TableClientOptions());
        return _endpoint is null ? new(connection, settings) : new(Endpoint("table"), new DefaultAzureCredential(), settings);
    }

    /// <summary>Base64, because that is what the Functions host expects of a queue by default.</summary>
    public QueueServiceClient Queues()
    {
        var settings = Configure(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return _endpoint is null ? new(connection, settings) : new(Endpoint("queue"), new DefaultAzureCredential(), settings);
    }

    private Uri Endpoint(string kind) =>
        new UriBuilder(_endpoint!) { Host = _endpoint!.Host.Replace(".blob.", $".{kind}.", StringComparison.OrdinalIgnoreCase) }.Uri;

    private T Configure<T>(T settings)
        where T : ClientOptions
    {
        settings.Retry.MaxRetries = options.MaxRetries;
        settings.Retry.Mode = RetryMode.Exponential;
        settings.Retry.Delay = TimeSpan.FromMilliseconds(400);
        settings.Retry.MaxDelay = TimeSpan.FromSeconds(20);
        foreach (var policy in options.Policies)
        {
            settings.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return settings;
    }
}
