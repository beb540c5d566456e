using Marketplace.Contracts.Personal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>A market in which something happens right after all modules were asked what is open.</summary>
internal sealed class BusyMarket : Market, IPersonalData
{
    private Func<Task>? happens;
    private int looks;

    /// <summary>It happens after so many looks.</summary>
    public void Comes(int afterLooks, Func<Task> what) => (looks, happens) = (afterLooks, what);

    public Task Export(long account, IPersonalFile file, CancellationToken cancel) => Task.CompletedTask;

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel)
    {
        if (--looks == 0) await happens!();
        return [];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IPersonalData>(this));
    }
}
