using System.Net;
using System.Net.Sockets;

namespace Disclosure.Local.Tests;

public sealed class UnavailableTest
{
    [Theory]
    [InlineData("demo", "--once")]
    [InlineData("serve")]
    [InlineData("consolidate", "--year", "2019", "--area", "620403")]
    [InlineData("publish", "--year", "2019", "--area", "620403")]
    [InlineData("status", "--year", "2019", "--area", "620403")]
    public async Task Storage_that_cannot_be_reached_ends_with_69_and_one_sentence(params string[] arguments)
    {
        var nobody = Nobody();

        var result = await Cli.RunAsync(arguments, new Dictionary<string, string> { ["Intake"] = nobody, ["Public"] = nobody });

        Assert.Equal(69, result.ExitCode);
        var sentence = Assert.Single(result.Error.Trim().Split('\n'));
        Assert.StartsWith("存储无法访问", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_node_one_sentence_says_what_to_install()
    {
        var folder = Directory.CreateTempSubdirectory("disclosure-").FullName;
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;

        var result = await Cli.RunAsync(["demo", "--once"], new Dictionary<string, string> { ["PATH"] = dotnet }, folder);

        Assert.Equal(69, result.ExitCode);
        Assert.Contains("Node.js", Assert.Single(result.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_account_without_the_other_is_a_wrong_setting()
    {
        var result = await Cli.RunAsync(["demo", "--once"], new Dictionary<string, string> { ["Intake"] = Nobody() });

        Assert.Equal(64, result.ExitCode);
        Assert.Contains("Public", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A port of this machine on which nobody listens.</summary>
    private static string Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey={Convert.ToBase64String(new byte[16])};" +
            $"BlobEndpoint=http://127.0.0.1:{port}/nobody;QueueEndpoint=http://127.0.0.1:{port}/nobody;TableEndpoint=http://127.0.0.1:{port}/nobody;";
    }
}
