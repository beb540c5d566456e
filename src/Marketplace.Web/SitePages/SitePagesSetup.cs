using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Messages;
using Marketplace.Web.Articles;
using Marketplace.Web.Guides;

namespace Marketplace.Web.SitePages;

internal static class SitePagesSetup
{
    /// <summary>Guides, help, terms and privacy.</summary>
    public static void AddSitePages(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SitePagesOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IReadSupportAddress, SupportAddress>();
        builder.Services.AddSingleton<QuotedFigures>().AddSingleton<SiteArticles>();
        builder.Services.AddSingleton<GuideShelf>().AddSingleton<IReadGuides>(services => services.GetRequiredService<GuideShelf>());
    }
}
