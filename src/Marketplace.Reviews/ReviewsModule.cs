using Marketplace.Kernel.Web;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Builder;

namespace Marketplace.Reviews;

/// <summary>Registers the module.</summary>
public static class ReviewsModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddReviews(this WebApplicationBuilder host)
    {
        host.AddModule<ReviewsDbContext, ReviewsSqliteDbContext>(ReviewsDbContext.SchemaName);
        return host;
    }
}
