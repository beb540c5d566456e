using Marketplace.Billing.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Persistence;

internal class BillingDbContext : ModuleDbContext
{
    public const string SchemaName = "billing";

    // As a range of their key, the plans are read by index, like everything that a page reads.
    private static readonly Func<BillingDbContext, IAsyncEnumerable<PlanVersion>> AllPlans = EF.CompileAsyncQuery((BillingDbContext db) =>
        db.PlanVersions.AsNoTracking().Where(v => v.Plan.CompareTo("") > 0));

    private static readonly Func<BillingDbContext, long, IAsyncEnumerable<SellerPlan>> PlansOf = EF.CompileAsyncQuery((BillingDbContext db, long seller) =>
        db.SellerPlans.AsNoTracking().Where(p => p.SellerId == seller));

    /// <summary>Of a seller whose shop's event has not arrived yet.</summary>
    private const string UsualCurrency = "EUR";

    private static readonly AccountKind[] SellersOwn = [AccountKind.SellerAvailable, AccountKind.Payouts, AccountKind.Clearing];

    public BillingDbContext(DbContextOptions<BillingDbContext> options) : base(options, SchemaName)
    {
    }

    protected BillingDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<SellerPlan> SellerPlans => Set<SellerPlan>();

    public DbSet<Seller> Sellers => Set<Seller>();

    public DbSet<BilledOrder> Orders => Set<BilledOrder>();

    public DbSet<Transfer> Transfers => Set<Transfer>();

    public DbSet<Balance> Balances => Set<Balance>();

    public DbSet<MonthSum> MonthSums => Set<MonthSum>();

    public DbSet<HeldSum> HeldSums => Set<HeldSum>();

    public DbSet<SellerQuarter> Quarters => Set<SellerQuarter>();

    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<PayoutBatch> Batches => Set<PayoutBatch>();

    public DbSet<PayoutAccount> PayoutAccounts => Set<PayoutAccount>();

    public DbSet<FormerPayoutAccount> FormerPayoutAccounts => Set<FormerPayoutAccount>();

    public DbSet<ConnectedAccount> ConnectedAccounts => Set<ConnectedAccount>();

    public DbSet<ClosedSeller> ClosedSellers => Set<ClosedSeller>();

    public DbSet<TaxDetails> TaxDetails => Set<TaxDetails>();

    public DbSet<SellerIdentity> Identities => Set<SellerIdentity>();

    public DbSet<IdentityCheck> IdentityChecks => Set<IdentityCheck>();

    public DbSet<HoldObjection> HoldObjections => Set<HoldObjection>();

    public DbSet<CompletedRun> Runs => Set<CompletedRun>();

    /// <summary>All plans: there are few.</summary>
    public async Task<Plans> ReadPlans(CancellationToken cancel = default) => new(await AllPlans(this).ToListAsync(cancel));

    /// <summary>The version of the seller's plan at a time, or null if there are no plans.</summary>
    public async Task<PlanVersion?> PlanOf(long sellerId, DateTime at, CancellationToken cancel = default) =>
        (await ReadPlans(cancel)).Of(await PlansOf(this, sellerId).ToListAsync(cancel), at);

    /// <summary>The currency of a seller's shop.</summary>
    public async Task<string> CurrencyOf(long sellerId, CancellationToken cancel = default) =>
        await Sellers.Where(s => s.SellerId == sellerId).Select(s => s.Currency).SingleOrDefaultAsync(cancel) ?? UsualCurrency;

    /// <summary>A seller's money in the currency of the shop.</summary>
    public async Task<SellerBalance> SellerBalance(long sellerId, CancellationToken cancel = default)
    {
        var seller = await Sellers.AsNoTracking().Where(s => s.SellerId == sellerId)
            .LeftJoin(HeldSums, s => new { s.SellerId, s.Currency }, h => new { h.SellerId, h.Currency }, (s, held) => new { s.Currency, Held = held }).SingleOrDefaultAsync(cancel);
        var currency = seller?.Currency ?? UsualCurrency;
        var balances = await Balances.AsNoTracking().Where(b => SellersOwn.Contains(b.Kind) && b.OwnerId == sellerId && b.Currency == currency).ToListAsync(cancel);
        return Domain.SellerBalance.Of(currency, balances, seller?.Held);
    }
}
