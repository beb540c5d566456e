using Marketplace.Ui;
using Marketplace.Web.Admin;

namespace Marketplace.Web.Startup;

internal static class StaffPages
{
    /// <summary>The staff pages that belong to no module.</summary>
    public static void AddStaffPages(this WebApplicationBuilder builder) => builder.Services.AddMemoryCache()
        .AddSingleton(new NavigationEntry(Side.Staff, "Overview", "/admin", "house", 0))
        .AddSingleton(new NavigationEntry(Side.Staff, "Cases", "/admin/cases", "shield-check", 5))
        .AddSingleton(new NavigationEntry(Side.Administration, "Failed events", "/admin/events", "exclamation-triangle", 90))
        .AddKeyedScoped<IWaiting, OpenCases>("/admin/cases");
}
