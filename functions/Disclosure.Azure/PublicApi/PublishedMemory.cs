using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Disclosure.Azure;

/// <summary>
/// What was read or made a moment ago, within bounds. What never changes (a manifest, a file by its hash, its compressed
/// bytes) stays until others need the room; a pointer stays for <see cref="PointerAge"/>. What is not there is never
/// remembered, so that a publication is seen at once. Those who ask for the same at the same time wait for one making of
/// it; none of them may therefore cancel it.
/// </summary>
internal sealed class PublishedMemory(PointerAge pointers) : IDisposable
{
    /// <summary>An instance of the smallest plan has 512 MB; the rest is for requests under way.</summary>
    private const long Bytes = 96 << 20;

    /// <summary>One file must not push out all others.</summary>
    private const long LargestEntry = Bytes / 8;

    /// <summary>Nobody asks twice for what needs a longer one.</summary>
    private const int LongestKey = 1_000;

    /// <summary>Bytes for each character of a key: itself, and the links made from it.</summary>
    private const long CopiesOfKey = 6;

    // The cache's own bookkeeping of an entry: keeps a flood of tiny ones bounded too.
    private const long EntryOverhead = 512;

    private readonly ConcurrentDictionary<string, Lazy<Task<object?>>> _underWay = new(StringComparer.Ordinal);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Bytes });

    /// <summary>Gives what is remembered under the key, or makes and remembers it.</summary>
    /// <param name="key">Names the content: equal keys, equal content.</param>
    /// <param name="make">Makes it; null is not remembered.</param>
    /// <param name="size">How many bytes it takes.</param>
    public Task<T?> KeepAsync<T>(string key, Func<Task<T?>> make, Func<T, long> size)
        where T : class => RememberAsync(key, make, size, null);

    /// <summary>The same for what changes: it is made again after <see cref="PointerAge"/>.</summary>
    public Task<T?> KeepPointerAsync<T>(string key, Func<Task<T?>> make, Func<T, long> size)
        where T : class => pointers.Longest > TimeSpan.Zero ? RememberAsync(key, make, size, pointers.Longest) : make();

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    private async Task<T?> RememberAsync<T>(string key, Func<Task<T?>> make, Func<T, long> size, TimeSpan? longest)
        where T : class
    {
        if (_cache.TryGetValue(key, out T? known))
        {
            return known;
        }

        var one = _underWay.GetOrAdd(key, _ => new Lazy<Task<object?>>(async () => await MakeAsync(key, make, size, longest)));
        try
        {
            return (T?)await one.Value;
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(key, one));
        }
    }

    private async Task<T?> MakeAsync<T>(string key, Func<Task<T?>> make, Func<T, long> size, TimeSpan? longest)
        where T : class
    {
        if (await make() is not { } made)
        {
            return null;
        }

        // What a client asks for is part of the key, and may be as long as an address can be.
        if (key.Length <= LongestKey && size(made) + (CopiesOfKey * key.Length) + EntryOverhead is var needed && needed <= LargestEntry)
        {
            _cache.Set(key, made, new MemoryCacheEntryOptions { Size = needed, AbsoluteExpirationRelativeToNow = longest });
        }

        return made;
    }
}
