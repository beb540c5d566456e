using System.Diagnostics;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;

namespace Marketplace.Web.Startup;

internal static class Logging
{
    /// <summary>Structured events by Serilog, as section <c>Serilog</c> says; every event carries the request's W3C trace id, none a person's data.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        builder.Logging.ClearProviders();
        // Several hosts run in one process in tests: each has its own logger. Other providers get what Serilog lets through.
        builder.Services.AddSerilog(
            (_, logger) => logger.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext(), preserveStaticLogger: true, writeToProviders: true);
        builder.Services.Configure<RequestLoggingOptions>(requests =>
        {
            requests.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0.0} ms";
            requests.GetLevel = LevelOf;
            // The route, not the path: a path may hold a name, and a query what somebody searched for.
            requests.GetMessageTemplateProperties = (http, _, elapsed, status) =>
            [
                new LogEventProperty("RequestMethod", new ScalarValue(http.Request.Method)),
                new LogEventProperty("Route", new ScalarValue(http.Route ?? "an unknown address")),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
                new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            ];
        });
    }

    /// <summary>Successful reads are many and say little; what fails, and what changes something, is worth a line.</summary>
    private static LogEventLevel LevelOf(HttpContext http, double elapsed, Exception? failure) => (failure, http.Response.StatusCode) switch
    {
        (not null, _) or (_, >= StatusCodes.Status500InternalServerError) => LogEventLevel.Error,
        _ when HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
