using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Persistence;

internal class ComplaintsDbContext : ModuleDbContext
{
    public const string SchemaName = "complaints";

    public ComplaintsDbContext(DbContextOptions<ComplaintsDbContext> options) : base(options, SchemaName)
    {
    }

    protected ComplaintsDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<OrderClaim> Claims => Set<OrderClaim>();

    public DbSet<OrderCopy> Orders => Set<OrderCopy>();

    public DbSet<StandingDay> StandingDays => Set<StandingDay>();

    public DbSet<EvidenceFile> Files => Set<EvidenceFile>();

    /// <summary>The order, or a new row of it where an event of it comes first.</summary>
    public async Task<OrderCopy> OrderOf(Contracts.Orders.OrderSummary order, CancellationToken cancel)
    {
        if (await Orders.FindAsync([order.OrderId], cancel) is { } known) return known;
        var copy = new OrderCopy(order);
        Orders.Add(copy);
        return copy;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapEvidence();
        base.OnModelCreating(modelBuilder);
    }
}
