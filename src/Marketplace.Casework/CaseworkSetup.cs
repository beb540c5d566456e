using Marketplace.Casework.Uploads;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Casework;

/// <summary>Registers what a module with cases needs.</summary>
public static class CaseworkSetup
{
    /// <summary>The module has cases, and keeps evidence for them; its context maps it by <see cref="EvidenceMapping.MapEvidence"/>.</summary>
    /// <typeparam name="TContext">The module's context.</typeparam>
    public static ModuleBuilder Cases<TContext>(this ModuleBuilder module) where TContext : ModuleDbContext
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddScoped<EvidenceUploads<TContext>>();
        return module.Options<CaseworkOptions>("Casework").Work<DeleteOldDrafts<TContext>>();
    }

    /// <summary>The module's cases of one kind stand in the staff's queue.</summary>
    /// <typeparam name="TQueue">Reads them.</typeparam>
    public static ModuleBuilder Queue<TQueue>(this ModuleBuilder module) where TQueue : class, ICaseSource
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddScoped<ICaseSource, TQueue>();
        return module;
    }
}
