using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Messages;

/// <summary>Registers the module.</summary>
public static class MessagesModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddMessages(this WebApplicationBuilder host)
    {
        host.AddModule<MessagesDbContext, MessagesSqliteDbContext>(MessagesDbContext.SchemaName);
        return host;
    }
}
