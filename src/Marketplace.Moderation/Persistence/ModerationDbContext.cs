using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Persistence;

internal class ModerationDbContext : ModuleDbContext
{
    public const string SchemaName = "moderation";

    public ModerationDbContext(DbContextOptions<ModerationDbContext> options) : base(options, SchemaName)
    {
    }

    protected ModerationDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<DeletionRequest> Requests => Set<DeletionRequest>();

    public DbSet<SellerStanding> Standings => Set<SellerStanding>();

    public DbSet<SuspensionProposal> Proposals => Set<SuspensionProposal>();

    public DbSet<ReviewCopy> Reviews => Set<ReviewCopy>();

    public DbSet<SellerCopy> Sellers => Set<SellerCopy>();

    public DbSet<EvidenceFile> Files => Set<EvidenceFile>();

    public DbSet<AuditLogEntry> Log => Set<AuditLogEntry>();

    public DbSet<MonthFigure> Figures => Set<MonthFigure>();

    public DbSet<GuideAnswer> GuideAnswers => Set<GuideAnswer>();

    public DbSet<GuideCount> GuideCounts => Set<GuideCount>();

    /// <summary>Whether support has deleted the review, in whichever case.</summary>
    public Task<bool> IsDeleted(long reviewId) => Requests.AnyAsync(r => r.ReviewId == reviewId && r.Ruling == Ruling.Delete);

    /// <summary>A seller's standing, not tracked, with the rejections about one review if given.</summary>
    public async Task<SellerStanding> LookAtStanding(long sellerId, long? reviewId = null) =>
        await Standing(Standings.AsNoTracking(), sellerId, reviewId) ?? new SellerStanding(sellerId);

    /// <summary>A seller's standing, with the rejections about one review. Adds a row if the seller never sent a request.</summary>
    public async Task<SellerStanding> StandingOf(long sellerId, long reviewId)
    {
        if (await Standing(Standings, sellerId, reviewId) is { } standing) return standing;
        standing = new SellerStanding(sellerId);
        Standings.Add(standing);
        return standing;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapEvidence();
        base.OnModelCreating(modelBuilder);
    }

    private static Task<SellerStanding?> Standing(IQueryable<SellerStanding> standings, long sellerId, long? reviewId)
    {
        if (reviewId is { } id) standings = standings.Include(s => s.Rejections.Where(r => r.ReviewId == id));
        return standings.SingleOrDefaultAsync(s => s.Id == sellerId);
    }
}
