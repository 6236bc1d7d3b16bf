using System.Text;
using Disclosure.Forms;

namespace Disclosure.Benchmarks;

/// <summary>The form of 2021 and a report on it as other programs save it, from the tests of the readers.</summary>
internal static class Resources
{
    public static Edition Edition { get; } = EditionReader.Parse(Encoding.UTF8.GetString(Bytes("2021.json")), []);

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
