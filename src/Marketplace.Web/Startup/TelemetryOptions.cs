using System.ComponentModel.DataAnnotations;

namespace Marketplace.Web.Startup;

/// <summary>Where traces, metrics and logs are sent by OTLP; off by default. Section <c>Telemetry</c>, or the standard's own <c>OTEL_</c> variables.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The collector, as <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>: <c>http://collector:4317</c>.</summary>
    [Url]
    public string? Endpoint { get; set; }

    /// <summary>As <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>; without it, grpc.</summary>
    [AllowedValues(null, "grpc", "http/protobuf")]
    public string? Protocol { get; set; }
}
