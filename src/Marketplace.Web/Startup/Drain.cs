using Marketplace.Kernel.Web;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Startup;

/// <summary>
/// A host that is told to stop first says so: it is no longer ready, yet serves on until a proxy has had the time to notice. Only then do the
/// server and the hosted services stop, each with what it has in hand done.
/// </summary>
internal sealed class Drain(IOptions<SiteOptions> site, IHostApplicationLifetime host) : IHostedLifecycleService
{
    private volatile bool began;

    public bool IsOn => began || host.ApplicationStopping.IsCancellationRequested;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // Who is told twice hurries.
        if (began) return;
        began = true;
        await Task.Delay(site.Value.DrainsFor, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
