using System.Diagnostics;
using Marketplace.Events;
using Marketplace.Web.Mvc;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Marketplace.Web.Startup;

internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Service = "OTEL_SERVICE_NAME";

    private static readonly string[] Meters =
        [EventMeter.Name, VisitorCacheMeter.Name, "Marketplace.Notices", "Marketplace.Translation", "Microsoft.AspNetCore.RateLimiting", "Microsoft.EntityFrameworkCore"];

    /// <summary>Sends traces, metrics and logs to a collector if one is configured; otherwise adds nothing.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry").ValidateDataAnnotations().ValidateOnStart();
        var (settings, own) = (builder.Configuration, builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new());
        if (!string.IsNullOrEmpty(own.Endpoint)) settings[Endpoint] = own.Endpoint;
        if (!string.IsNullOrEmpty(own.Protocol)) settings[Protocol] = own.Protocol;
        if (string.IsNullOrEmpty(settings[Endpoint])) return;
        settings[Service] ??= "marketplace";

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithTracing(traces => traces
                .AddSource(Delivery.Traces.Name)
                .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = NameByRoute)
                .AddHttpClientInstrumentation()
                .AddProcessor(new NamelessSpans())
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter(), logs => logs.IncludeFormattedMessage = true);
    }

    /// <summary>Names spans by the requested page, not by the error page.</summary>
    private static void NameByRoute(Activity span, HttpResponse response)
    {
        var route = response.HttpContext.Route;
        span.DisplayName = $"{response.HttpContext.Request.Method} {route}".TrimEnd();
        span.SetTag("http.route", route);
    }

    /// <summary>Distinguishes hosts that share a database.</summary>
    private static void Describe(ResourceBuilder resource) =>
        resource.AddAttributes([new("service.instance.id", $"{Environment.MachineName}-{Environment.ProcessId}")]);
}
