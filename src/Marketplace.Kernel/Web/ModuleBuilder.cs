using Marketplace.Contracts;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Kernel.Web;

/// <summary>Registers a module: its data, and what it listens to, shows, does by itself and can be configured with.</summary>
/// <typeparam name="TContext">The module's context.</typeparam>
public sealed class ModuleBuilder<TContext> where TContext : ModuleDbContext
{
    internal ModuleBuilder(WebApplicationBuilder host) => Host = host;

    /// <summary>The host under construction.</summary>
    public WebApplicationBuilder Host { get; }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services => Host.Services;

    /// <summary>The module reacts to an event, under the handler's <see cref="HandlerNameAttribute"/>. A handler may react to several.</summary>
    public ModuleBuilder<TContext> On<TEvent, THandler>() where TEvent : DomainEvent where THandler : class, IHandle<TEvent>
    {
        Services.TryAddScoped<THandler>();
        Services.AddSingleton(HandlerRegistration.Of<TEvent, THandler>(typeof(TContext)));
        return this;
    }

    /// <summary>The module shows a part on other modules' pages.</summary>
    /// <param name="place">One of <see cref="Places"/>.</param>
    /// <param name="order">Lower stands first.</param>
    public ModuleBuilder<TContext> Part<TComponent>(string place, int order) where TComponent : ViewComponent
    {
        Services.AddSingleton(new PartRegistration(place, order, typeof(TComponent)));
        return this;
    }

    /// <summary>The module has something that may wait unread; the first registered stands first.</summary>
    public ModuleBuilder<TContext> Unread<TUnread>() where TUnread : class, IUnread
    {
        Services.AddScoped<IUnread, TUnread>();
        return this;
    }

    /// <summary>The module has an entry in the left-hand navigation.</summary>
    public ModuleBuilder<TContext> Navigation(Side side, string text, string path, string icon, int order)
    {
        Services.AddSingleton(new NavigationEntry(side, text, path, icon, order));
        return this;
    }

    /// <summary>The module does something again and again.</summary>
    public ModuleBuilder<TContext> Work<TWork>() where TWork : class, IRecurringJob
    {
        Services.AddSingleton(new RecurringJobRegistration(typeof(TWork), typeof(TContext)));
        return this;
    }

    /// <summary>The module's share of the demo market.</summary>
    public ModuleBuilder<TContext> Demo<TDemo>() where TDemo : class, IMakeDemoData
    {
        Services.AddScoped<IMakeDemoData, TDemo>();
        return this;
    }

    /// <summary>The module can be asked something from the command line.</summary>
    public ModuleBuilder<TContext> Command<TCommand>() where TCommand : class, IRunAsCommand
    {
        Services.AddScoped<IRunAsCommand, TCommand>();
        return this;
    }

    /// <summary>The module's settings, checked by their annotations when the host starts.</summary>
    public ModuleBuilder<TContext> Options<TOptions>(string section) where TOptions : class
    {
        Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return this;
    }
}
