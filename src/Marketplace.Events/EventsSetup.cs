using Marketplace.Contracts;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Events;

/// <summary>Registers handlers and event delivery.</summary>
public static class EventsSetup
{
    /// <summary>The module handles an event, under the handler's <see cref="HandlerNameAttribute"/>. A handler may handle several.</summary>
    public static ModuleBuilder On<TEvent, THandler>(this ModuleBuilder module) where TEvent : DomainEvent where THandler : class, IHandle<TEvent>
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.TryAddScoped<THandler>();
        module.Services.AddSingleton(HandlerRegistration.Of<TEvent, THandler>(module.Context));
        return module;
    }

    /// <summary>Outboxes, their delivery and health checks, for all modules added before.</summary>
    public static void AddEvents(this WebApplicationBuilder host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var services = host.Services;
        services.AddOptions<EventOptions>().BindConfiguration("Events").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<Delivery>();
        services.AddSingleton(provider => new Lazy<Delivery>(provider.GetRequiredService<Delivery>));
        services.AddSingleton<DeliverySweeper>().AddHostedService(provider => provider.GetRequiredService<DeliverySweeper>());
        services.AddScoped<ParkedEvents>();
        services.AddHealthChecks().AddCheck<ParkedEventsCheck>("events", tags: ["ready"]);
        foreach (var module in services.Select(s => s.ImplementationInstance).OfType<ModuleRegistration>().ToList())
        {
            services.AddSingleton(new RecurringJobRegistration(typeof(DeleteOldInboxEntries<>).MakeGenericType(module.Context), module.Context));
        }
    }
}
