using FluentValidation;
using FluentValidation.AspNetCore;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Marketplace.Kernel.Web;

/// <summary>Registers the plumbing.</summary>
public static class KernelServices
{
    /// <summary>Events, ids, recurring work, and how controllers, forms and views of modules are found and treated.</summary>
    public static IMvcBuilder AddKernel(this WebApplicationBuilder host)
    {
        var services = host.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<NodeOptions>().BindConfiguration("Host").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EventOptions>().BindConfiguration("Events").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RecurringJobOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IdGenerator>();
        services.AddSingleton<SqliteFiles>();
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Delivery>();
        services.AddSingleton(provider => new Lazy<Delivery>(provider.GetRequiredService<Delivery>));
        services.AddSingleton<DeliverySweeper>().AddHostedService(provider => provider.GetRequiredService<DeliverySweeper>());
        services.AddSingleton<RecurringJobScheduler>().AddHostedService(provider => provider.GetRequiredService<RecurringJobScheduler>());
        services.AddScoped<ParkedEvents>();
        services.AddHealthChecks().AddCheck<ParkedEventsCheck>("events", tags: ["ready"]);
        services.AddVisitorCache();
        services.AddLocalization().AddSingleton<IStringLocalizer<Texts>, KeptTexts>();
        services.AddSingleton<AssetPaths>();
        services.AddFluentValidationAutoValidation().AddSingleton<IValidatorInterceptor, ValidationMessages>();
        services.AddSingleton<IActionResultExecutor<RedirectResult>, AsciiRedirects>();
        services.AddRouting(routing => routing.ConstraintMap["number"] = typeof(NumberConstraint));
        return services
            .AddControllersWithViews(mvc =>
            {
                mvc.Conventions.Add(new HeadLikeGet());
                mvc.Filters.Add<FormReader>();
                mvc.Filters.Add<FormFilter>();
                mvc.ModelBinderProviders.Insert(0, new DecimalBinder());
                mvc.ModelBinderProviders.Insert(0, new TextBinder());
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.ModelMetadataDetailsProviders.Add(new KeepEmptyStrings());
            })
            .AddRazorOptions(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Shared/{0}.cshtml");
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Insert(0, new InternalFeatures()));
    }

    /// <summary>Begins a module. Its views, controllers and validators are found in the context's assembly.</summary>
    /// <typeparam name="TContext">The module's context.</typeparam>
    /// <typeparam name="TSqlite">The empty context that carries SQLite's migrations.</typeparam>
    /// <param name="host">The host under construction.</param>
    /// <param name="schema">The module's schema.</param>
    public static ModuleBuilder<TContext> AddModule<TContext, TSqlite>(this WebApplicationBuilder host, string schema)
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
        return new ModuleBuilder<TContext>(host).Work<DeleteOldInboxEntries<TContext>>();
    }

    /// <summary>Each holds a connection to its file; those that a rush needs on top are let go again.</summary>
    private const int ContextsKept = 64;

    private sealed class KeepEmptyStrings : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
