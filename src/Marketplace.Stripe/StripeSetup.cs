using Marketplace.Kernel.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Stripe;

namespace Marketplace.Stripe;

/// <summary>Registers Stripe for a module.</summary>
public static class StripeSetup
{
    /// <summary>The value of <c>Payments:Provider</c> that turns Stripe on.</summary>
    public const string Provider = "Stripe";

    /// <summary>The longest answer that is read.</summary>
    private const int LongestAnswer = 1024 * 1024;

    extension(ModuleBuilder module)
    {
        /// <summary>Whether payments go through Stripe.</summary>
        public bool HasStripe => module.Host.Configuration["Payments:Provider"] == Provider;

        /// <summary>The module hears Stripe's reports and can call Stripe.</summary>
        /// <typeparam name="TListener">What hears them.</typeparam>
        public ModuleBuilder Hears<TListener>() where TListener : class, IStripeListener
        {
            module.Options<StripeOptions>("Stripe");
            if (!module.HasStripe) return module;
            module.Services.AddScoped<IStripeListener, TListener>();
            if (module.Services.Any(s => s.ServiceType == typeof(IStripeClient))) return module;
            module.Services.Configure<StripeOptions>(options => options.IsUsed = true);
            // One client lives as long as the host, so its connections are renewed for changed addresses.
            module.Services.AddHttpClient(Provider, client => client.MaxResponseContentBufferSize = LongestAnswer)
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
            module.Services.AddSingleton<IStripeClient, MarketplaceClient>();
            return module;
        }
    }

    private sealed class MarketplaceClient(IHttpClientFactory clients, IOptions<StripeOptions> options)
        : StripeClient(options.Value.SecretKey, httpClient: new SystemNetHttpClient(Http(clients, options.Value), maxNetworkRetries: 0, enableTelemetry: false), apiBase: options.Value.ApiBase.TrimEnd('/'))
    {
        // Events and jobs repeat a call by its idempotency key, after a pause; so the library itself never does.
        private static HttpClient Http(IHttpClientFactory clients, StripeOptions options)
        {
            var client = clients.CreateClient(Provider);
            client.Timeout = options.AnswersWithin;
            return client;
        }
    }
}
