using System.Diagnostics;
using Marketplace.Contracts;
using Marketplace.Events;

namespace Marketplace.Web.Startup;

internal static class DemoMarket
{
    /// <summary>
    /// In Development, or if <c>Demo</c> is true: fills an empty database with a small market. Each module adds its data in order, once
    /// the events of the one before are delivered.
    /// </summary>
    public static async Task OpenDemoMarket(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Demo", app.Environment.IsDevelopment())) return;
        var started = Stopwatch.GetTimestamp();
        await using var scope = app.Services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var delivery = scope.ServiceProvider.GetRequiredService<Delivery>();
        var shares = scope.ServiceProvider.GetServices<IMakeDemoData>().OrderBy(m => m.Order).ToList();
        foreach (var share in shares)
        {
            await share.Make(clock.GetUtcNow().UtcDateTime, delivery.Idle, CancellationToken.None);
        }
        foreach (var hint in shares.Select(s => s.Hint).OfType<string>()) app.Logger.LogInformation("{Hint}", hint);
        app.Logger.LogInformation("The demo market is ready after {Seconds:0.0} s", Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
