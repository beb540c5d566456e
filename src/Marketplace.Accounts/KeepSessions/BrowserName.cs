namespace Marketplace.Accounts.KeepSessions;

/// <summary>A browser as its owner knows it, such as Firefox on Linux; empty if unknown.</summary>
/// <param name="Browser">The browser.</param>
/// <param name="Platform">What it runs on.</param>
internal sealed record BrowserName(string Browser, string Platform)
{
    // Browsers also name older browsers in their user agent: the first match is the right one.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Platforms =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Reads a <c>User-Agent</c>.</summary>
    public static BrowserName Of(string? userAgent) => new(Find(userAgent, Browsers), Find(userAgent, Platforms));

    private static string Find(string? userAgent, (string Sign, string Name)[] known) =>
        Array.Find(known, k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) == true).Name ?? "";
}
