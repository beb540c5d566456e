using System.Diagnostics;
using Serilog;

namespace Marketplace.Web.Startup;

internal static class Logging
{
    /// <summary>Structured events by Serilog, as section <c>Serilog</c> says; every event carries the request's W3C trace id, none a person's data.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
