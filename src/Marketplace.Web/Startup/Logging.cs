using System.Diagnostics;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;

namespace Marketplace.Web.Startup;

internal static class Logging
{
    /// <summary>Structured logs by Serilog, configured in section <c>Serilog</c>. Every event has the request's W3C trace id; none has personal data.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        builder.Logging.ClearProviders();
        // In tests, several hosts run in one process: each has its own logger. Other providers get what Serilog lets through.
        builder.Services.AddSerilog(
            (_, logger) => logger.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext(), preserveStaticLogger: true, writeToProviders: true);
        builder.Services.Configure<RequestLoggingOptions>(requests =>
        {
            requests.MessageTemplate = "{RequestMethod} {Route} returned {StatusCode} in {Elapsed:0.0} ms";
            requests.GetLevel = LevelOf;
            // The route, not the path: a path may contain a name, and a query a search text.
            requests.GetMessageTemplateProperties = (http, _, elapsed, status) =>
            [
                new LogEventProperty("RequestMethod", new ScalarValue(http.Request.Method)),
                new LogEventProperty("Route", new ScalarValue(http.Route ?? "unknown route")),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
                new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            ];
        });
    }

    /// <summary>Successful reads are frequent and log only at Debug; failures and changes are logged.</summary>
    private static LogEventLevel LevelOf(HttpContext http, double elapsed, Exception? failure) => (failure, http.Response.StatusCode) switch
    {
        (not null, _) or (_, >= StatusCodes.Status500InternalServerError) => LogEventLevel.Error,
        _ when HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
