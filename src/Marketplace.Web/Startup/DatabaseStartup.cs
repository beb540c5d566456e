using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Startup;

internal static class DatabaseStartup
{
    /// <summary>Brings every module's schema up to date, where the configuration lets the host do so.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var settings = Database.Settings(app.Configuration);
        if (!settings.MigrateAtStart) return;
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<ModuleDbContext>())
        {
            // Asked first, for migrating compares whole models even where there is nothing to do.
            if ((await module.Database.GetPendingMigrationsAsync()).Any()) await module.Database.MigrateAsync();
            if (settings.Provider == DatabaseProvider.Sqlite) await module.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }
    }
}
