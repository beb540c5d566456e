using Marketplace.Billing.Domain;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;

namespace Marketplace.UnitTests.Billing;

/// <summary>An order in a test, and the transfers it makes.</summary>
internal sealed class Bill(long id = 7, long total = 2500, string currency = "EUR")
{
    public const long Seller = 5;
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly TimeSpan Hold = TimeSpan.FromDays(30);
    public static readonly PlanVersion Basic = new("Basic", 1, 0, PlanVersion.Always, new PlanTerms(8, 30, 5000, 0, "EUR"));
    private static long lastId;
    private readonly List<(int Minute, long Amount)> changes = [];

    public List<Transfer> Transfers { get; } = [];

    public BilledOrder Order { get; } = new(id, Seller, 10, "Blue bowl", currency);

    private OrderSummary SummaryAt(int minute) =>
        new(id, 1, 10, "ann", Seller, "Shop", "shop", "Blue bowl", 1, changes.FindLast(c => c.Minute <= minute) is { Amount: > 0 } last ? last.Amount : total, currency, OfferKind.Product);

    public Bill Placed() => Then(o => o.Know(SummaryAt(0), Start, Start));

    public Bill Paid(Party by = Party.Payment, int minute = 0) => Then(o => o.BePaid(SummaryAt(minute), by, Start.AddMinutes(minute)));

    public Bill Finished(int minute = 0) => Then(o =>
    {
        o.Know(SummaryAt(minute), Start.AddMinutes(minute), Start);
        o.Finish(Start.AddMinutes(minute));
    });

    public Bill PartlyRefunded(long inAll, long? refund = null) => Then(o => o.BePartlyRefunded(inAll, refund));

    public Bill Disputed(long dispute) => Then(o => o.OpenDispute(dispute));

    public Bill DisputeWon(long dispute) => Then(o => o.EndDispute(dispute));

    /// <summary>The bank returned a part, which is what a lost dispute is told as.</summary>
    public Bill DisputeLost(long dispute, long inAll) => Then(o =>
    {
        o.BePartlyRefunded(inAll, null);
        o.EndDispute(dispute);
    });

    public Bill RefundOwed(long refund) => Then(o => o.OweRefund(refund));

    public Bill Refunded(bool isNeverSent = false, int minute = 0) => Then(o =>
    {
        o.Know(SummaryAt(minute), Start.AddMinutes(minute), Start);
        o.BeRefunded(isNeverSent);
    });

    /// <summary>The amount changed at a minute; events of later minutes say it, too.</summary>
    public Bill Changes(int minute, long amount)
    {
        changes.Add((minute, amount));
        return this;
    }

    /// <summary>The event about a change arrives.</summary>
    public Bill Changed(int minute) => Then(o => o.Know(SummaryAt(minute), Start.AddMinutes(minute)));

    public Bill ClaimOpened(long claim) => Then(o => o.OpenClaim(claim));

    public Bill ClaimClosed(long claim) => Then(o => o.CloseClaim(claim));

    public Bill Released(DateTime now)
    {
        if (Order.Release(now, () => ++lastId) is { } transfer) Transfers.Add(transfer);
        return this;
    }

    /// <summary>Support releases what is held, if anything is.</summary>
    public Bill ReleasedEarly()
    {
        if (Order.Held > 0 && !Order.IsDisputed) Transfers.Add(Order.ReleaseEarly(Start, () => ++lastId));
        return this;
    }

    public long On(AccountKind account) => Transfers.Sum(t => (t.To == account ? t.Amount : 0) - (t.From == account ? t.Amount : 0));

    private Bill Then(Action<BilledOrder> happens)
    {
        happens(Order);
        if (Order.NeedsFee) Order.Price(Basic);
        Transfers.AddRange(Order.Enter(Start, Hold, () => ++lastId));
        return this;
    }
}
