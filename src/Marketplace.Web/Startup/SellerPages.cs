using Marketplace.Ui;

namespace Marketplace.Web.Startup;

internal static class SellerPages
{
    /// <summary>The sellers' pages that belong to no module.</summary>
    public static void AddSellerPages(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(new NavigationEntry(Side.Selling, "Overview", "/shop", "house", 0));
}
