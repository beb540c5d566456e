using FluentValidation;
using Marketplace.Casework.Decisions;
using Marketplace.Casework.Demo;
using Marketplace.Casework.Queue;
using Marketplace.Casework.Uploads;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Casework;

/// <summary>Registers what a module with cases needs.</summary>
public static class CaseworkSetup
{
    /// <summary>Adds cases with evidence to the module. Its context has to call <see cref="EvidenceMapping.MapEvidence"/>.</summary>
    /// <typeparam name="TContext">The module's context.</typeparam>
    public static ModuleBuilder Cases<TContext>(this ModuleBuilder module) where TContext : ModuleDbContext
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddScoped<EvidenceUploads<TContext>>();
        return module.Options<CaseworkOptions>("Casework").Work<DeleteOldDrafts<TContext>>();
    }

    /// <summary>Adds the module's cases of one kind to the staff queue.</summary>
    /// <typeparam name="TQueue">The source that reads them.</typeparam>
    public static ModuleBuilder Queue<TQueue>(this ModuleBuilder module) where TQueue : class, ICaseSource
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddScoped<ICaseSource, TQueue>().TryAddScoped<CaseCounts>();
        module.Services.TryAddSingleton<IValidator<DecisionForm>, DecisionFormValidator>();
        module.Services.TryAddScoped<CasesInOrder>();
        module.Services.TryAddScoped<DemoStaffWork>();
        return module;
    }
}
