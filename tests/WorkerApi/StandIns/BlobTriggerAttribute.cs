namespace Microsoft.Azure.Functions.Worker;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : Attribute
{
    public string BlobPath => blobPath;

    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}
