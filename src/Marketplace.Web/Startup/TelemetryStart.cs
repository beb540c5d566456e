using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Marketplace.Web.Startup;

/// <summary>Has both providers built when the host starts, and sends what they still hold when all else has stopped.</summary>
internal sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    private const int Patience = 5_000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            traces.ForceFlush(Patience);
            metrics.ForceFlush(Patience);
        },
        cancellationToken);
}
