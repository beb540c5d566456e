using Marketplace.Kernel.Web;
using Marketplace.Moderation.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Moderation;

/// <summary>Registers the module.</summary>
public static class ModerationModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddModeration(this WebApplicationBuilder host)
    {
        host.AddModule<ModerationDbContext, ModerationSqliteDbContext>(ModerationDbContext.SchemaName);
        return host;
    }
}
