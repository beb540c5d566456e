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

    public DbSet<EvidenceChunk> Chunks => Set<EvidenceChunk>();

    public DbSet<LogEntry> Log => Set<LogEntry>();

    /// <summary>Where a seller stands, only to be looked at.</summary>
    public async Task<SellerStanding> LookAtStanding(long sellerId) =>
        await Standings.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sellerId) ?? new SellerStanding(sellerId);

    /// <summary>Where a seller stands; a new row for one who never filed.</summary>
    public async Task<SellerStanding> StandingOf(long sellerId)
    {
        if (await Standings.SingleOrDefaultAsync(s => s.Id == sellerId) is { } standing) return standing;
        standing = new SellerStanding(sellerId);
        Standings.Add(standing);
        return standing;
    }
}
