using Disclosure.Azure.Tests;
using Disclosure.Local.Azurite;
using Disclosure.Tests;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Disclosure.Azure.Tests;

/// <summary>One Azurite for all tests of the assembly; each test takes storage accounts of its own, so none sees another's.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 1000;
    private AzuriteServer? _server;
    private int _taken;

    public async ValueTask InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(
            RepositoryRoot.Combine(".local"), Enumerable.Range(1, Accounts).Select(Name), inMemory: true, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The connection string of an account nobody has used.</summary>
    public string NextAccount()
    {
        var number = Interlocked.Increment(ref _taken);
        Assert.True(number <= Accounts, $"The tests use more than {Accounts} storage accounts.");
        return _server!.ConnectionString(Name(number));
    }

    private static string Name(int number) => $"account{number}";
}
