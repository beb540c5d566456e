using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

internal class ReviewsDbContext : ModuleDbContext
{
    public const string SchemaName = "reviews";

    public ReviewsDbContext(DbContextOptions<ReviewsDbContext> options) : base(options, SchemaName)
    {
    }

    protected ReviewsDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }
}
