using Marketplace.Contracts;
using Marketplace.Kernel.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Kernel.Web;

/// <summary>Registers a module: its data, and what it listens to, shows, does by itself and can be configured with.</summary>
public sealed class ModuleBuilder
{
    internal ModuleBuilder(WebApplicationBuilder host, Type context) => (Host, Context) = (host, context);

    /// <summary>The type of the module's context.</summary>
    public Type Context { get; }

    /// <summary>The host under construction.</summary>
    public WebApplicationBuilder Host { get; }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services => Host.Services;

    /// <summary>The module does something again and again.</summary>
    public ModuleBuilder Work<TWork>() where TWork : class, IRecurringJob
    {
        Services.AddSingleton(new RecurringJobRegistration(typeof(TWork), Context));
        return this;
    }

    /// <summary>The module's share of the demo market.</summary>
    public ModuleBuilder Demo<TDemo>() where TDemo : class, IMakeDemoData
    {
        Services.AddScoped<IMakeDemoData, TDemo>();
        return this;
    }

    /// <summary>The module can be asked something from the command line.</summary>
    public ModuleBuilder Command<TCommand>() where TCommand : class, IRunAsCommand
    {
        Services.AddScoped<IRunAsCommand, TCommand>();
        return this;
    }

    /// <summary>The module's settings, checked by their annotations when the host starts; those that several modules share, once.</summary>
    public ModuleBuilder Options<TOptions>(string section) where TOptions : class
    {
        if (Services.Any(s => s.ServiceType == typeof(IValidateOptions<TOptions>))) return this;
        Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return this;
    }
}
