using Azure.Storage.Blobs;
using Disclosure.Tests;

namespace Disclosure.Azure.Tests;

/// <summary>The published report of Pingchuan for 2019, from its 44 files through every step; made once for all tests.</summary>
internal static class Pingchuan
{
    public const string Area = "620403";
    private static readonly SemaphoreSlim Gate = new(1);
    private static BlobContainerClient? _published;

    public static async Task<BlobContainerClient> PublishedAsync(AzuriteFixture azurite)
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _published ??= await PublishAsync(azurite);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<BlobContainerClient> PublishAsync(AzuriteFixture azurite)
    {
        var pipeline = await TestPipeline.CreateAsync(azurite, PublicApiHost.Definitions);
        var folder = RepositoryRoot.Combine("seeds", "samples", "2019", Area);
        await Parallel.ForEachAsync(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), TestPipeline.Stop, async (file, stop) =>
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            var blob = name.StartsWith("office/", StringComparison.Ordinal)
                ? pipeline.Storage.Office.GetBlobClient($"{Area}/2019/{name["office/".Length..]}")
                : pipeline.Storage.Submissions.GetBlobClient($"2019/{name}");
            await blob.UploadAsync(BinaryData.FromBytes(await File.ReadAllBytesAsync(file, stop)), overwrite: true, stop);
        });
        await pipeline.SettleAsync();
        await pipeline.ApproveAsync(2019, Area, await pipeline.DraftAsync(2019, Area));
        Assert.Equal(PublicationOutcome.Published, (await pipeline.Publish.RunAsync(2019, Area, TestPipeline.Stop)).Outcome);
        return pipeline.Storage.Published;
    }
}
