using Marketplace.Kernel.Events;
using Marketplace.Kernel.Web;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Marketplace.Web.Startup;

internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Service = "OTEL_SERVICE_NAME";

    private static readonly string[] Sources = [Delivery.Traces.Name, "Microsoft.AspNetCore", "System.Net.Http"];

    private static readonly string[] Meters =
    [
        EventMeter.Name, VisitorCacheMeter.Name, "Marketplace.Notices", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.EntityFrameworkCore", "System.Net.Http", "System.Runtime",
    ];

    /// <summary>Sends traces, metrics and logs to a collector where one is configured; where none is, nothing of it is built.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry").ValidateDataAnnotations().ValidateOnStart();
        var (settings, own) = (builder.Configuration, builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new());
        if (!string.IsNullOrEmpty(own.Endpoint)) settings[Endpoint] = own.Endpoint;
        if (!string.IsNullOrEmpty(own.Protocol)) settings[Protocol] = own.Protocol;
        if (string.IsNullOrEmpty(settings[Endpoint])) return;
        settings[Service] ??= "marketplace";

        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton<IConfiguration>(settings))
            .ConfigureResource(Describe)
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton<IConfiguration>(settings))
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build());
        builder.Services.AddSingleton<IStartupFilter, RequestSpans>();
        builder.Services.AddHostedService<TelemetryStart>();
        AddLogs(builder);
    }

    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logs =>
        {
            var resource = ResourceBuilder.CreateDefault();
            Describe(resource);
            logs.IncludeFormattedMessage = true;
            logs.SetResourceBuilder(resource).AddOtlpExporter();
        });
        // What Serilog leaves out is left out here, too.
        var levels = builder.Configuration.GetSection("Serilog:MinimumLevel");
        foreach (var level in levels.GetSection("Override").GetChildren().Append(levels.GetSection("Default")))
        {
            var category = level.Key == "Default" ? null : level.Key;
            var least = Enum.TryParse<LogEventLevel>(level.Value, out var known) ? known : LogEventLevel.Information;
            builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(category, LevelConvert.ToExtensionsLevel(least));
        }
    }

    /// <summary>Hosts that share a database are told apart.</summary>
    private static void Describe(ResourceBuilder resource) =>
        resource.AddAttributes([new("service.instance.id", $"{Environment.MachineName}-{Environment.ProcessId}")]);
}
