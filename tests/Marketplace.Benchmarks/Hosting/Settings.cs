namespace Marketplace.Benchmarks.Hosting;

/// <summary>The real host's settings on a seeded market: the defaults, but without rate limits for posts and limits of sales.</summary>
internal static class Settings
{
    public const string Environment = "Production";

    /// <summary>No page is cached.</summary>
    public static IReadOnlyDictionary<string, string> NothingKept { get; } = new Dictionary<string, string> { ["Site:OutputCacheDuration"] = "00:00:00" };

    /// <summary>Each save is its own transaction, as in plain EF Core.</summary>
    public static IReadOnlyDictionary<string, string> EachAlone { get; } = new Dictionary<string, string> { ["Database:SharesTransactions"] = "false" };

    public static Dictionary<string, string> Of(string data) => new()
    {
        ["ConnectionStrings:Marketplace"] = $"Data Source={data}/{{module}}.db",
        ["Data"] = data,
        ["Accounts:StaffSecondFactor"] = "false",
        // The largest seller would have to prove who they are before selling more.
        ["Billing:Identity:Sales"] = "1000000",
        ["RateLimits:PostsPerMinute"] = "1000000000",
        ["RateLimits:AccountPostsPerMinute"] = "1000000000",
        ["Site:DrainsFor"] = "00:00:00",
        // As when published: an unpublished host looks for a file for each path.
        ["ReloadStaticAssetsAtRuntime"] = "false",
    };
}
