using Marketplace.Contracts;
using Marketplace.Kernel.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Kernel.Web;

/// <summary>Registers a module: its data, handlers, jobs, commands and options.</summary>
public sealed class ModuleBuilder
{
    internal ModuleBuilder(WebApplicationBuilder host, Type context) => (Host, Context) = (host, context);

    /// <summary>The type of the module's context.</summary>
    public Type Context { get; }

    /// <summary>The host under construction.</summary>
    public WebApplicationBuilder Host { get; }

    /// <summary>The host's services.</summary>
    public IServiceCollection Services => Host.Services;

    /// <summary>Adds a recurring job.</summary>
    public ModuleBuilder Work<TWork>() where TWork : class, IRecurringJob
    {
        Services.AddSingleton(new RecurringJobRegistration(typeof(TWork), Context));
        return this;
    }

    /// <summary>Adds the module's demo data.</summary>
    public ModuleBuilder Demo<TDemo>() where TDemo : class, IMakeDemoData
    {
        Services.AddScoped<IMakeDemoData, TDemo>();
        return this;
    }

    /// <summary>Adds a command-line command.</summary>
    public ModuleBuilder Command<TCommand>() where TCommand : class, IRunAsCommand
    {
        Services.AddScoped<IRunAsCommand, TCommand>();
        return this;
    }

    /// <summary>Adds the module's settings, validated at start-up; shared settings are added once.</summary>
    public ModuleBuilder Options<TOptions>(string section) where TOptions : class
    {
        if (Services.Any(s => s.ServiceType == typeof(IValidateOptions<TOptions>))) return this;
        Services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return this;
    }
}
