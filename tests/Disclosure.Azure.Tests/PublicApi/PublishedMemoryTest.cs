namespace Disclosure.Azure.Tests;

/// <summary>What the API remembers is bounded, and never what is not there.</summary>
public sealed class PublishedMemoryTest
{
    [Fact]
    public async Task What_never_changes_is_made_once_and_a_pointer_again_when_it_is_old()
    {
        using var memory = new PublishedMemory(new PointerAge(TimeSpan.FromMilliseconds(50)));
        var (file, pointer) = (0, 0);
        for (var i = 0; i < 3; i++)
        {
            await memory.KeepAsync<string>("file", () => Task.FromResult<string?>($"{file++}"), _ => 1);
            await memory.KeepPointerAsync<string>("pointer", () => Task.FromResult<string?>($"{pointer++}"), _ => 1);
            await Task.Delay(60, TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 3), (file, pointer));
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_again()
    {
        using var memory = new PublishedMemory(new PointerAge(TimeSpan.FromHours(1)));
        Assert.Null(await memory.KeepAsync<string>("file", () => Task.FromResult<string?>(null), _ => 1));
        Assert.Equal("now", await memory.KeepAsync<string>("file", () => Task.FromResult<string?>("now"), _ => 1));
    }

    [Fact]
    public async Task Those_who_ask_for_the_same_at_once_wait_for_one_making()
    {
        using var memory = new PublishedMemory(new PointerAge(TimeSpan.Zero));
        var (made, open) = (0, new TaskCompletionSource<string?>());
        Task<string?> Make()
        {
            made++;
            return open.Task;
        }

        var asked = Enumerable.Range(0, 5).Select(_ => memory.KeepAsync("file", Make, _ => 1)).ToArray();
        open.SetResult("there");

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("there", answer));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task What_has_the_longest_of_names_is_not_remembered()
    {
        using var memory = new PublishedMemory(new PointerAge(TimeSpan.Zero));
        var (name, made) = ($"/api/figures?unit={new string('1', 8_000)}", 0);
        for (var i = 0; i < 2; i++)
        {
            await memory.KeepAsync<string>(name, () => Task.FromResult<string?>($"{made++}"), _ => 1);
        }

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_flood_of_names_takes_no_more_than_its_bounds()
    {
        using var memory = new PublishedMemory(new PointerAge(TimeSpan.Zero));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 300; i++)
        {
            await memory.KeepAsync<byte[]>($"file {i}", () => Task.FromResult<byte[]?>(new byte[1 << 20]), b => b.Length);
        }

        // Making room happens beside the requests: what was added meanwhile is let go, not kept.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 120 << 20);
        var large = 0;
        for (var i = 0; i < 2; i++)
        {
            await memory.KeepAsync<byte[]>("too large", () => Task.FromResult<byte[]?>(new byte[++large]), _ => 20 << 20);
        }

        Assert.Equal(2, large);
    }
}
