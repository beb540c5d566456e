using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Kernel.Web;

/// <summary>
/// Keeps pages, and remembers what was evicted lately: a page that was begun before that, and is done after it, was made of what is no longer so,
/// and is not kept.
/// </summary>
/// <param name="store">Where they are kept.</param>
internal sealed class KeptPages(IOutputCacheStore store) : IOutputCacheStore
{
    /// <summary>A tag of every page.</summary>
    public const string All = "all";

    /// <summary>How many tags <see cref="Begin"/> gives.</summary>
    public const int OwnTags = 2;

    private const string Begun = "begun ";

    /// <summary>So many looks, and pages take no longer.</summary>
    private const int Remembered = 60;

    private readonly ConcurrentDictionary<string, int> evicted = new();
    private volatile int looks;
    private volatile string begun = Begun + 0;

    /// <summary>Tags a page that is about to be made.</summary>
    public void Begin(HashSet<string> tags)
    {
        tags.Add(All);
        tags.Add(begun);
    }

    /// <summary>Whether something that a page shows was evicted since it was begun, or may have been.</summary>
    public bool IsOvertaken(IReadOnlyCollection<string> tags)
    {
        var begun = tags.Where(IsBegun).Select(t => int.Parse(t.AsSpan(Begun.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(int.MinValue).Max();
        return begun < looks - Remembered || tags.Any(tag => evicted.TryGetValue(tag, out var at) && at > begun);
    }

    /// <summary>Lets all pages with these tags go.</summary>
    public async Task Evict(IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        var look = looks + 1;
        foreach (var tag in tags) evicted[tag] = look;
        // Whoever begins from here on reads what is so now.
        looks = look;
        begun = string.Create(CultureInfo.InvariantCulture, $"{Begun}{look}");
        foreach (var tag in tags) await store.EvictByTagAsync(tag, cancel);
        foreach (var (tag, at) in evicted)
        {
            if (at < look - Remembered) evicted.TryRemove(tag, out _);
        }
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => store.EvictByTagAsync(tag, cancellationToken);

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        await store.SetAsync(key, value, [.. (tags ?? []).Where(tag => !IsBegun(tag)), key], validFor, cancellationToken);
        // Looked at again when it can be found: an eviction that came before did not find it.
        if (IsOvertaken(tags ?? [])) await store.EvictByTagAsync(key, cancellationToken);
    }

    private static bool IsBegun(string tag) => tag.StartsWith(Begun, StringComparison.Ordinal);
}
