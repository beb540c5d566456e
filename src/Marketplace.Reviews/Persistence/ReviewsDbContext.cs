using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Domain.Levels;
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

    public DbSet<SellerOrders> SellerOrders => Set<SellerOrders>();

    public DbSet<HeldLevel> Levels => Set<HeldLevel>();

    public DbSet<LevelChange> LevelChanges => Set<LevelChange>();

    public DbSet<ReviewPicture> Pictures => Set<ReviewPicture>();

    public DbSet<ReviewPictureFile> PictureFiles => Set<ReviewPictureFile>();

    public DbSet<ContestedRefusal> ContestedRefusals => Set<ContestedRefusal>();

    public DbSet<OrderCompensation> Compensations => Set<OrderCompensation>();

    public DbSet<UpdateRequestMute> UpdateRequestMutes => Set<UpdateRequestMute>();

    public DbSet<PendingEntry> Pending => Set<PendingEntry>();

    public DbSet<TextSalt> Salts => Set<TextSalt>();

    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();

    public DbSet<LedgerHead> Heads => Set<LedgerHead>();

    public DbSet<LedgerTile> Tiles => Set<LedgerTile>();

    public DbSet<LedgerCheckpoint> Checkpoints => Set<LedgerCheckpoint>();

    public DbSet<LedgerKey> Keys => Set<LedgerKey>();

    public DbSet<LedgerDay> Days => Set<LedgerDay>();

    /// <summary>A review with everything needed to change it.</summary>
    public IQueryable<Review> WholeReviews => Reviews.Include(r => r.Order).Include(r => r.Versions).Include(r => r.Words).Include(r => r.Salts).Include(r => r.Pictures);
}
