using System.Data.Common;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Startup;

internal static class DatabaseStartup
{
    /// <summary>Brings every module's schema up to date, where the configuration lets the host do so.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var settings = Database.Settings(app.Configuration);
        await using var scope = app.Services.CreateAsyncScope();
        var modules = scope.ServiceProvider.GetServices<ModuleDbContext>().ToList();
        if (settings.Provider == DatabaseProvider.SqlServer) await CheckServers(modules, app.Logger);
        if (!settings.MigrateAtStart) return;
        foreach (var module in modules)
        {
            var (known, applied) = (module.Database.GetMigrations().ToList(), await module.Database.GetAppliedMigrationsAsync());
            // A later version's migrations beside ours are fine: hosts are replaced one after the other.
            if (applied.Any() && !applied.Contains(known[0]))
            {
                throw new InvalidOperationException(
                    $"The {module.Schema} database was made by an earlier version and cannot be upgraded. Move it away or delete it, then start again.");
            }
            // Asked first: migrating compares whole models even when there is nothing to do.
            if (known.Except(applied).Any()) await Migrate(module);
            if (settings.Provider == DatabaseProvider.Sqlite) await module.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        }
    }

    /// <summary>A migration takes as long as it takes: an index over a hundred million rows is not made within a page's patience.</summary>
    private static async Task Migrate(ModuleDbContext module)
    {
        module.Database.SetCommandTimeout(0);
        try
        {
            await module.Database.MigrateAsync();
        }
        finally
        {
            module.Database.SetCommandTimeout(null);
        }
    }

    /// <summary>Says at once what would only show under load. It is no reason not to start: whoever runs the server sees it in the log.</summary>
    private static async Task CheckServers(IEnumerable<ModuleDbContext> modules, ILogger log)
    {
        foreach (var server in modules.GroupBy(module => module.Database.GetConnectionString()))
        {
            var names = string.Join(", ", server.Select(module => module.Schema));
            try
            {
                foreach (var warning in await SqlServerSettings.Check(server.First())) log.LogWarning("The database of {Modules}: {Warning}", names, warning);
            }
            catch (DbException failure)
            {
                log.LogWarning(failure, "The database of {Modules} could not be asked how it is set", names);
            }
        }
    }
}
