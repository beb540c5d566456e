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

    public DbSet<RedSeller> RedSellers => Set<RedSeller>();

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

    /// <summary>What support can decide about in a claim: a refund that the seller only said to have made can still be owed.</summary>
    public async Task<long> RemainingOf(OrderCopy order, OrderClaim claim) => claim.ReportedRefund > 0 ? claim.ReportedRefund : await RemainingOf(order);

    /// <summary>
    /// What is known of a seller's return address: the latest one of a claim or a withdrawal, otherwise the shop's name and country.
    /// </summary>
    public async Task<ReturnAddress> KnownReturnAddress(long sellerId, string shopName) => await LastReturnAddress(sellerId)
        ?? new(shopName, "", "", "", await Sellers.Where(s => s.SellerId == sellerId).Select(s => s.Country).FirstOrDefaultAsync() ?? "");

    /// <summary>Where the seller last let a product be sent back to, or null.</summary>
    public async Task<ReturnAddress?> LastReturnAddress(long sellerId)
    {
        var claimed = Claims.Where(c => c.SellerId == sellerId && c.Return != null)
            .Select(c => new { c.Id, c.Return!.To.Name, c.Return.To.Street, c.Return.To.PostalCode, c.Return.To.City, c.Return.To.Country });
        var withdrawn = Withdrawals.Where(w => w.SellerId == sellerId && w.Return != null)
            .Select(w => new { w.Id, w.Return!.To.Name, w.Return.To.Street, w.Return.To.PostalCode, w.Return.To.City, w.Return.To.Country });
        return await claimed.OrderByDescending(c => c.Id).Take(1).Concat(withdrawn.OrderByDescending(w => w.Id).Take(1)).OrderByDescending(r => r.Id).FirstOrDefaultAsync() is { } last
            ? new(last.Name, last.Street, last.PostalCode, last.City, last.Country)
            : null;
    }

    /// <summary>The seller's reports about an order's customer that are about this order or still shown, the latest first.</summary>
    public Task<List<CustomerReport>> ReportsOf(OrderCopy order) => Reports.AsNoTracking()
        .Where(r => r.CustomerId == order.BuyerId && r.SellerId == order.SellerId && (r.OrderId == order.OrderId || r.EndedAt == null)).OrderByDescending(r => r.Id).ToListAsync();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.MapEvidence();
        modelBuilder.MapTranslations();
        base.OnModelCreating(modelBuilder);
    }
}
