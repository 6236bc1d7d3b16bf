using System.Text;

namespace Disclosure.Tests;

/// <summary>
/// What the program writes, byte for byte, under <c>tests/Disclosure.Tests/golden</c>. With <c>UPDATE_GOLDEN=1</c> in the
/// environment the files are written instead; the diff is then read by a person.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(string path, ReadOnlyMemory<byte> actual)
    {
        var file = RepositoryRoot.Combine("tests", "Disclosure.Tests", "golden", path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, actual.ToArray());
        }

        Assert.Equal(File.ReadAllText(file), Encoding.UTF8.GetString(actual.Span).TrimStart('\uFEFF'));
        Assert.Equal(File.ReadAllBytes(file), actual.ToArray());
    }
}
