using Marketplace.Kernel.Web;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Notices;

/// <summary>Registers the module.</summary>
public static class NoticesModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddNotices(this WebApplicationBuilder host)
    {
        host.AddModule<NoticesDbContext, NoticesSqliteDbContext>(NoticesDbContext.SchemaName);
        return host;
    }
}
