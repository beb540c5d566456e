using Marketplace.Contracts;
using Marketplace.Kernel.Events;

namespace Marketplace.Web.Startup;

internal static class DemoMarket
{
    /// <summary>Whether the demo market is opened: in Development, unless <c>Demo</c> says otherwise.</summary>
    private static bool IsWanted(this WebApplication app) => app.Configuration.GetValue("Demo", app.Environment.IsDevelopment());

    public static void AddDemoMarket(this WebApplicationBuilder builder)
    {
    }

    public static async Task OpenDemoMarket(this WebApplication app)
    {
        if (!app.IsWanted()) return;
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var sweeper = scope.ServiceProvider.GetRequiredService<DeliverySweeper>();
        foreach (var part in scope.ServiceProvider.GetServices<IMakeDemoData>().OrderBy(m => m.Order))
        {
            await part.Make(now, () => sweeper.SweepAll(CancellationToken.None), CancellationToken.None);
        }
    }
}
