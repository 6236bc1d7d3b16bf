namespace Disclosure.Tests;

/// <summary>Where the tests find the seeds: the folder of <c>Pipeline.sln</c>, above the test's own output.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>A path under the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>
    /// A real document beside the checkout (<c>../shared/reference</c>), or a skipped test where there is none.
    /// </summary>
    public static string Reference(string file)
    {
        var path = System.IO.Path.Combine(Path, "..", "shared", "reference", file);
        Assert.SkipUnless(File.Exists(path), $"The reference document {file} is not beside this checkout.");
        return path;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
