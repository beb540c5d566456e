namespace Marketplace.Benchmarks.Hosting;

/// <summary>The real host's settings on a seeded market: all as by default, but that nobody posts too often.</summary>
internal static class Settings
{
    public const string Environment = "Production";

    /// <summary>Every page is made anew for everybody.</summary>
    public static IReadOnlyDictionary<string, string> NothingKept { get; } = new Dictionary<string, string> { ["Site:OutputCacheDuration"] = "00:00:00" };

    /// <summary>Each save is a transaction of its own, as EF Core does it.</summary>
    public static IReadOnlyDictionary<string, string> EachAlone { get; } = new Dictionary<string, string> { ["Database:SharesTransactions"] = "false" };

    public static Dictionary<string, string> Of(string data) => new()
    {
        ["ConnectionStrings:Marketplace"] = $"Data Source={data}/{{module}}.db",
        ["Data"] = data,
        ["RateLimits:PostsPerMinute"] = "1000000000",
        ["RateLimits:AccountPostsPerMinute"] = "1000000000",
        ["Site:DrainsFor"] = "00:00:00",
        // As it is when published: an unpublished host looks for a file at each address.
        ["ReloadStaticAssetsAtRuntime"] = "false",
    };
}
