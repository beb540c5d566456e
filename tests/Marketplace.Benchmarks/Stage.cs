using Marketplace.IntegrationTests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks;

/// <summary>The host with the demo market, and the reference: an endpoint on the same server that only returns 12 KB.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly WebApplication bare;

    private Stage(Market market, WebApplication bare)
    {
        Market = market;
        this.bare = bare;
    }

    public Market Market { get; }

    public Uri Product => AddressOf(Market.Services);

    public Uri Reference => AddressOf(bare.Services);

    public static async Task<Stage> Open()
    {
        var market = new Market();
        market.Settings["Demo"] = "true";
        market.UseKestrel(0);
        market.StartServer();

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var bare = builder.Build();
        bare.Urls.Add("http://127.0.0.1:0");
        var body = new string('x', 12 * 1024);
        bare.MapGet("/", () => Results.Text(body));
        await bare.StartAsync();
        return new Stage(market, bare);
    }

    public async ValueTask DisposeAsync()
    {
        await bare.DisposeAsync();
        await Market.DisposeAsync();
    }

    private static Uri AddressOf(IServiceProvider services) =>
        new(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
