using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal class OrdersDbContext : ModuleDbContext
{
    public const string SchemaName = "orders";

    private static readonly Func<OrdersDbContext, long, long, IAsyncEnumerable<OrderCount>> Opened = EF.CompileAsyncQuery(
        (OrdersDbContext db, long buyer, long seller) => db.Counts.AsNoTracking()
            .Where(c => (c.PersonId == buyer || c.PersonId == seller) && c.Stage == OrderStage.New));

    public OrdersDbContext(DbContextOptions<OrdersDbContext> options) : base(options, SchemaName)
    {
    }

    protected OrdersDbContext(DbContextOptions options) : base(options, SchemaName)
    {
    }

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<DeliveredContent> Contents => Set<DeliveredContent>();

    public DbSet<OrderCount> Counts => Set<OrderCount>();

    public DbSet<OrderWord> Words => Set<OrderWord>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<GatewayEntry> Ledger => Set<GatewayEntry>();

    /// <summary>The seller answered then, unless an earlier answer is known; it may have come after the order was loaded.</summary>
    public void NoteFirstAnswer(long orderId, DateTime at) =>
        Alongside(c => Orders.Where(o => o.Id == orderId && (o.FirstAnswerAt == null || o.FirstAnswerAt > at))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.FirstAnswerAt, at), c));

    protected override async Task BeforeSave(CancellationToken cancel)
    {
        await CountStages(cancel);
        NoteFirstAnswers();
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

    /// <summary>Moves the counts by what this save changes; nothing is ever counted anew.</summary>
    private async Task CountStages(CancellationToken cancel)
    {
        var changes = new Dictionary<OrderCount, int>();
        var placed = new List<Order>();
        foreach (var entry in ChangeTracker.Entries<Order>())
        {
            var stage = entry.Property(o => o.Stage);
            if (entry.State == EntityState.Added) placed.Add(entry.Entity);
            else if (entry.State != EntityState.Modified || stage.OriginalValue == stage.CurrentValue) continue;
            else Move(entry.Entity, stage.OriginalValue, -1);
            Move(entry.Entity, stage.CurrentValue, 1);
        }
        if (placed.Count > 0) await OpenCounts(placed, cancel);
        foreach (var (count, by) in changes.Where(c => c.Value != 0).OrderBy(c => c.Key.PersonId))
        {
            this.Count<OrderCount>([count.PersonId, count.Side, count.Stage], (nameof(OrderCount.Count), by));
        }

        void Move(Order order, OrderStage stage, int by)
        {
            foreach (var count in new OrderCount[] { new(order.BuyerId, OrderSide.Buying, stage), new(order.SellerId, OrderSide.Selling, stage) })
            {
                changes[count] = changes.GetValueOrDefault(count) + by;
            }
        }
    }

    /// <summary>A person's first order brings their row of every stage, so that later steps only ever update.</summary>
    private async Task OpenCounts(List<Order> placed, CancellationToken cancel)
    {
        var wanted = placed.SelectMany(o => new[] { (o.BuyerId, Side: OrderSide.Buying), (o.SellerId, Side: OrderSide.Selling) }).ToHashSet();
        // A save places one order.
        foreach (var order in placed)
        {
            wanted.ExceptWith(await Opened(this, order.BuyerId, order.SellerId).Select(c => (c.PersonId, c.Side)).ToListAsync(cancel));
        }
        // A save that failed and is tried again has them already.
        wanted.ExceptWith(ChangeTracker.Entries<OrderCount>().Select(e => (e.Entity.PersonId, e.Entity.Side)));
        Counts.AddRange(wanted.SelectMany(w => Enum.GetValues<OrderStage>().Select(stage => new OrderCount(w.Item1, w.Side, stage))));
    }
}
