using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Startup;

/// <summary>Limits POSTs per person; 0 sets no limit. Section <c>RateLimits</c>.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>POSTs a minute under <c>/account</c> from one IP address: sign-in, registration, password reset. Visitors' messages to support count, too.</summary>
    [Range(0, int.MaxValue)]
    public int AccountPostsPerMinute { get; set; } = 30;

    /// <summary>All other POSTs a minute by one person, or from one IP address for visitors.</summary>
    [Range(0, int.MaxValue)]
    public int PostsPerMinute { get; set; } = 90;

    /// <summary>Whether there is any limit.</summary>
    public bool IsOn => AccountPostsPerMinute > 0 || PostsPerMinute > 0;
}

internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
    }

    /// <summary>Reads are not limited.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value.IsOn) return;
        app.UseWhen(http => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method), posts => posts.UseRateLimiter());
    }

    private static RateLimitPartition<string> Partition(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        var address = $"address {NetworkOf(http.Connection.RemoteIpAddress)}";
        return http.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) || (!http.User.IsSignedIn && http.Request.Path.StartsWithSegments("/help", StringComparison.OrdinalIgnoreCase))
            ? Sliding($"account {address}", options.AccountPostsPerMinute)
            : Sliding(http.User.IsSignedIn ? $"person {http.User.Id}" : address, options.PostsPerMinute);
    }

    /// <summary>An IPv6 network is usually a /64 whose addresses all belong to one household or server.</summary>
    internal static IPNetwork? NetworkOf(IPAddress? address)
    {
        if (address is null) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return new IPNetwork(address, 32);
        var network = address.GetAddressBytes();
        network.AsSpan(8).Clear();
        return new IPNetwork(new IPAddress(network), 64);
    }

    private static RateLimitPartition<string> Sliding(string key, int permits) => permits == 0 ? RateLimitPartition.GetNoLimiter(key) : RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6 });
}
