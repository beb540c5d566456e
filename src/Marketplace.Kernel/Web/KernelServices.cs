using FluentValidation;
using Marketplace.Kernel.Persistence;
using Marketplace.Sqlite;
using Marketplace.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Kernel.Web;

/// <summary>Registers shared services and modules.</summary>
public static class KernelServices
{
    /// <summary>Each holds a connection to its file; extra ones at peak load are released.</summary>
    private const int ContextsKept = 64;

    /// <summary>The clock, ids and site options.</summary>
    public static void AddKernel(this WebApplicationBuilder host)
    {
        var services = host.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<NodeOptions>().BindConfiguration("Host").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations()
            .Validate(site => ReaderZone.Find(site.TimeZone) is not null, "'Site:TimeZone' must be the IANA name of a time zone.").ValidateOnStart();
        services.AddSingleton<IdGenerator>();
        services.AddSingleton(_ => new SqliteFiles(Database.Settings(host.Configuration).SharesTransactions));
    }

    /// <summary>Adds a module. Its views, controllers and validators come from the context's assembly.</summary>
    /// <typeparam name="TContext">The module's context.</typeparam>
    /// <typeparam name="TSqlite">The empty context that carries SQLite's migrations.</typeparam>
    /// <param name="host">The host under construction.</param>
    /// <param name="schema">The module's schema.</param>
    public static ModuleBuilder AddModule<TContext, TSqlite>(this WebApplicationBuilder host, string schema)
        where TContext : ModuleDbContext
        where TSqlite : TContext
    {
        var sqlite = Database.Settings(host.Configuration).Provider == DatabaseProvider.Sqlite;
        void Use(IServiceProvider services, DbContextOptionsBuilder options) => Database.Use(options, host.Configuration, schema);
        if (sqlite) host.Services.AddDbContextPool<TContext, TSqlite>(Use, ContextsKept);
        else host.Services.AddDbContextPool<TContext>(Use);
        host.Services.AddScoped<ModuleDbContext>(services => services.GetRequiredService<TContext>());
        host.Services.AddSingleton(new ModuleRegistration(schema, typeof(TContext), sqlite ? typeof(TSqlite) : typeof(TContext)));

        var assembly = typeof(TContext).Assembly;
        host.Services.AddControllersWithViews().AddApplicationPart(assembly);
        host.Services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        return new ModuleBuilder(host, typeof(TContext));
    }
}
