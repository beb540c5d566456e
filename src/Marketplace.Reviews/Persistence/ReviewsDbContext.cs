using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
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

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewWord> Words => Set<ReviewWord>();

    public DbSet<ReviewableOrder> Orders => Set<ReviewableOrder>();

    public DbSet<ReviewedOffer> Offers => Set<ReviewedOffer>();

    public DbSet<ShopCopy> Shops => Set<ShopCopy>();

    public DbSet<Score> Scores => Set<Score>();

    /// <summary>A review with everything needed to change it.</summary>
    public IQueryable<Review> WholeReviews => Reviews.Include(r => r.Order).Include(r => r.Versions).Include(r => r.Words);
}
