using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Marketplace.BrowserTests;

/// <summary>A second host on the demo market, in the pseudo-language. A host of its own, because hosts keep parts of pages.</summary>
internal sealed class PseudoMarket(string folder) : Market(folder)
{
    public Uri Open()
    {
        UseKestrel(0);
        StartServer();
        return new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            var texts = services.Last(s => s.ServiceType == typeof(IStringLocalizer<SharedResource>)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<IStringLocalizer<SharedResource>>(provider => new PseudoTexts((IStringLocalizer<SharedResource>)texts(provider))));
        });
    }
}
