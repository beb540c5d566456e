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
            var (known, applied) = (module.Database.GetMigrations().ToList(), await module.Database.GetAppliedMigrationsAsync());
            // A later version's migrations beside ours are fine: hosts are replaced one after the other.
            if (applied.Any() && !applied.Contains(known[0]))
            {
                throw new InvalidOperationException(
                    $"The {module.Schema} database was made by an earlier version and cannot be upgraded. Move it away or delete it, then start again.");
            }
            // Asked first: migrating compares whole models even when there is nothing to do.
            if (known.Except(applied).Any()) await module.Database.MigrateAsync();
            if (settings.Provider == DatabaseProvider.Sqlite) await module.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }
    }
}
