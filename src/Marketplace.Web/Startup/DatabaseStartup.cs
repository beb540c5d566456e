using System.Data.Common;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Startup;

internal static class DatabaseStartup
{
    /// <summary>Brings every module's schema up to date, if the configuration allows it.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        var settings = Database.Settings(app.Configuration);
        await using var scope = app.Services.CreateAsyncScope();
        var modules = scope.ServiceProvider.GetServices<ModuleDbContext>().ToList();
        if (settings.Provider == DatabaseProvider.SqlServer) await CheckServers(modules, app.Logger);
        if (!settings.MigrateAtStart) return;
        // Each file has its own writer; a server would only lock one out with the other.
        var isSqlite = settings.Provider == DatabaseProvider.Sqlite;
        var together = new ParallelOptions { MaxDegreeOfParallelism = isSqlite ? Environment.ProcessorCount : 1 };
        await Parallel.ForEachAsync(modules, together, async (module, _) => await BringUpToDate(module, isSqlite));
    }

    private static async Task BringUpToDate(ModuleDbContext module, bool isSqlite)
    {
        // First: its log makes each of the following commits cheaper.
        if (isSqlite) await module.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
        var (known, applied) = (module.Database.GetMigrations().ToList(), await module.Database.GetAppliedMigrationsAsync());
        // Migrations of a later version are fine: hosts are replaced one by one.
        if (applied.Any() && !applied.Contains(known[0]))
        {
            throw new InvalidOperationException(
                $"The {module.Schema} database was created by an earlier version and cannot be upgraded. Move or delete it, then start again.");
        }
        // Checked first: even if there is nothing to do, migrating takes a while.
        if (known.Except(applied).Any()) await Migrate(module);
    }

    /// <summary>Migrations have no time-out: an index over a hundred million rows takes longer than a page's time-out.</summary>
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

    /// <summary>Warns at start-up about settings that cause problems under load. The host still starts.</summary>
    private static async Task CheckServers(IEnumerable<ModuleDbContext> modules, ILogger log)
    {
        foreach (var server in modules.GroupBy(module => module.Database.GetConnectionString()))
        {
            var names = string.Join(", ", server.Select(module => module.Schema));
            try
            {
                foreach (var warning in await SqlServerSettings.Check(server.First())) log.LogWarning("Database of {Modules}: {Warning}", names, warning);
            }
            catch (DbException failure)
            {
                log.LogWarning(failure, "Could not check the settings of the database of {Modules}", names);
            }
        }
    }
}
