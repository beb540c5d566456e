using Marketplace.Kernel.Web;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Startup;

internal static class Draining
{
    public static void AddDraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Drain>().AddHostedService(provider => provider.GetRequiredService<Drain>());
        // The shutdown time-out begins after the drain.
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<SiteOptions>>((host, site) => host.ShutdownTimeout += site.Value.DrainsFor);
    }

    /// <summary>
    /// While the host drains it is not ready, which is not logged as an error. Each response closes its connection, so clients with open connections
    /// go elsewhere next and none is cut.
    /// </summary>
    public static void UseDraining(this WebApplication app)
    {
        var drain = app.Services.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            if (!drain.IsOn) return next(context);
            if (HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            if (context.Request.Path != Security.Ready) return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync("Draining");
        });
    }
}
