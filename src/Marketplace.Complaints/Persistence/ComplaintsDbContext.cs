using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Translation;
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

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<SellerCopy> Sellers => Set<SellerCopy>();

    public DbSet<StandingDay> StandingDays => Set<StandingDay>();

    public DbSet<CustomerReport> Reports => Set<CustomerReport>();

    public DbSet<CustomerRecord> Customers => Set<CustomerRecord>();

    public DbSet<ReviewCopy> Reviews => Set<ReviewCopy>();

    public DbSet<EvidenceFile> Files => Set<EvidenceFile>();

    /// <summary>The order's row, or a new one if this is its first event.</summary>
    public async Task<OrderCopy> OrderOf(Contracts.Orders.OrderSummary order, CancellationToken cancel)
    {
        if (await Orders.FindAsync([order.OrderId], cancel) is { } known) return known;
        var copy = new OrderCopy(order);
        Orders.Add(copy);
        return copy;
    }

    /// <summary>The sum of refunds agreed or decided in claims about the order, paid or not, in minor units.</summary>
    public Task<long> PromisedBack(long orderId, CancellationToken cancel = default) => Claims.Where(c => c.OrderId == orderId).SumAsync(c => c.RefundAmount, cancel);

    /// <summary>What can still be refunded: neither refunded yet nor promised by a closed claim.</summary>
    public async Task<long> RemainingOf(OrderCopy order, CancellationToken cancel = default) => order.Total - Math.Max(order.Refunded, await PromisedBack(order.OrderId, cancel));

    /// <summary>
    /// What is known of a seller's return address: the latest one of a claim or a withdrawal, otherwise the shop's name and country.
    /// </summary>
    public async Task<ReturnAddress> KnownReturnAddress(long sellerId, string shopName)
    {
        var known = await Sellers.AsNoTracking().Where(s => s.SellerId == sellerId).Select(s => new
        {
            s.Country,
            Claimed = Claims.Where(c => c.SellerId == sellerId && c.Return != null).OrderByDescending(c => c.Id).Select(c => new { c.Id, c.Return!.To }).FirstOrDefault(),
            Withdrawn = Withdrawals.Where(w => w.SellerId == sellerId && w.Return != null).OrderByDescending(w => w.Id).Select(w => new { w.Id, w.Return!.To }).FirstOrDefault(),
        }).FirstOrDefaultAsync();
        return (known?.Claimed?.Id > (known?.Withdrawn?.Id ?? 0) ? known.Claimed.To : known?.Withdrawn?.To) ?? new(shopName, "", "", "", known?.Country ?? "");
    }

    /// <summary>The latest customer report about an order, or null.</summary>
    public Task<CustomerReport?> LatestReport(long orderId) =>
        Reports.AsNoTracking().Where(r => r.OrderId == orderId).OrderByDescending(r => r.Id).FirstOrDefaultAsync();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapEvidence();
        modelBuilder.MapTranslations();
        base.OnModelCreating(modelBuilder);
    }
}
