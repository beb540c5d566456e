using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal class OrdersDbContext : ModuleDbContext
{
    public const string SchemaName = "orders";

    public OrdersDbContext(DbContextOptions<OrdersDbContext> options) : base(options, SchemaName)
    {
    }

    protected OrdersDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<DeliveredContent> Contents => Set<DeliveredContent>();

    public DbSet<OrderCount> Counts => Set<OrderCount>();

    public DbSet<OpenClaimCount> ClaimCounts => Set<OpenClaimCount>();

    public DbSet<SalesWeek> SalesWeeks => Set<SalesWeek>();

    public DbSet<OrderWord> Words => Set<OrderWord>();

    public DbSet<NumberPart> NumberParts => Set<NumberPart>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<PrivateNote> Notes => Set<PrivateNote>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<CustomOrder> CustomOrders => Set<CustomOrder>();

    public DbSet<AmountCase> AmountCases => Set<AmountCase>();

    public DbSet<MoneyCase> MoneyCases => Set<MoneyCase>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<BlockedCustomer> BlockedCustomers => Set<BlockedCustomer>();

    public DbSet<SellerPause> SellerPauses => Set<SellerPause>();

    public DbSet<GatewayEntry> Ledger => Set<GatewayEntry>();

    /// <summary>The ids of orders whose number contains the part; also of a few whose number contains only its second digit to its end.</summary>
    public IQueryable<long> HavingNumberPart(string part)
    {
        var (after, second, afterSecond) = (Texts.Words.After(part), part[1..], Texts.Words.After(part[1..]));
        return NumberParts.Where(p => p.Word.CompareTo(part) >= 0 && p.Word.CompareTo(after) < 0).Select(p => p.OrderId)
            .Union(NumberParts.Where(p => p.Word.CompareTo(second) >= 0 && p.Word.CompareTo(afterSecond) < 0).Select(p => p.OrderId));
    }

    /// <summary>
    /// An order to change, read once a transaction: read again, it would mix its own new history with what others wrote meanwhile, and its save would fail for
    /// good instead of losing a race.
    /// </summary>
    public async Task<Order> OrderOf(long id, CancellationToken cancel) =>
        Orders.Local.FirstOrDefault(o => o.Id == id) ?? await Orders.Include(o => o.History).SingleAsync(o => o.Id == id, cancel);

    /// <summary>Adds an order with what finds it.</summary>
    public void Place(Order order)
    {
        Orders.Add(order);
        Words.AddRange(OrderWord.Of(order));
        NumberParts.AddRange(NumberPart.Of(order.Id));
    }

    /// <summary>Records the seller's first response, unless an earlier one is stored.</summary>
    public void NoteFirstAnswer(long orderId, DateTime at) =>
        OnSave(c => Orders.Where(o => o.Id == orderId && (o.FirstAnswerAt == null || o.FirstAnswerAt > at))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.FirstAnswerAt, at), c));

    /// <summary>Records that the buyer published a review.</summary>
    public void NoteReview(long orderId, DateTime at) =>
        OnSave(c => Orders.Where(o => o.Id == orderId && o.ReviewedAt == null).ExecuteUpdateAsync(set => set.SetProperty(o => o.ReviewedAt, at), c));

    protected override Task BeforeSave(CancellationToken cancel)
    {
        NoteFirstAnswers();
        return Task.CompletedTask;
    }

    private void NoteFirstAnswers()
    {
        foreach (var entry in ChangeTracker.Entries<Order>())
        {
            if (entry is { State: EntityState.Modified, Entity.FirstAnswerAt: { } at } && entry.Property(o => o.FirstAnswerAt).IsModified)
            {
                NoteFirstAnswer(entry.Entity.Id, at);
            }
        }
    }
}
