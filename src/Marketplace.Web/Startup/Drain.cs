using Marketplace.Kernel.Web;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Startup;

/// <summary>
/// A stopping host first reports that it is not ready, and keeps serving until a proxy has had time to notice. Only then do the server and the
/// hosted services stop, each after finishing its work in progress.
/// </summary>
internal sealed class Drain(IOptions<SiteOptions> site, IHostApplicationLifetime host) : IHostedLifecycleService
{
    private volatile bool began;

    public bool IsOn => began || host.ApplicationStopping.IsCancellationRequested;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A second call does not wait.
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
