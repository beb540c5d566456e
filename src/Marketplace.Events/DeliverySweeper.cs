using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>Regularly delivers events that a crash or a failure left in the outboxes.</summary>
public sealed class DeliverySweeper(IEnumerable<ModuleRegistration> modules, Delivery delivery, IOptions<EventOptions> options, ILogger<DeliverySweeper> log) : BackgroundService
{
    /// <summary>Delivers all due events of all modules until none is left.</summary>
    /// <returns>The number of deliveries attempted.</returns>
    public async Task<int> SweepAll(CancellationToken cancel)
    {
        var total = 0;
        for (var found = 1; found > 0; total += found)
        {
            found = (await Task.WhenAll(modules.Select(m => delivery.Sweep(m.Implementation, cancel)))).Sum();
        }
        return total;
    }

    /// <summary>Deliveries in progress finish before the host stops, if there is time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await delivery.Idle().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAll(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Could not sweep the outboxes");
            }
        }
    }
}
