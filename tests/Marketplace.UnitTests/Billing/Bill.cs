using Marketplace.Billing.Domain;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;

namespace Marketplace.UnitTests.Billing;

/// <summary>An order in a test, and the transfers it makes.</summary>
internal sealed class Bill(long id = 7, long total = 2500)
{
    public const long Seller = 5;
    public static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly TimeSpan Hold = TimeSpan.FromDays(30);
    public static readonly PlanVersion Basic = new("Basic", 1, 0, PlanVersion.Always, new PlanTerms(8, 30, 5000, 0, "EUR"));
    private static long lastId;

    public List<Transfer> Transfers { get; } = [];

    public BilledOrder Order { get; } = new(id, Seller, "Blue bowl", "EUR");

    private OrderSummary Summary => new(id, 1, 10, "ann", Seller, "Shop", "shop", "Blue bowl", 1, total, "EUR", OfferKind.Product);

    public Bill Placed() => Then(o => o.Know(Summary, OrderStage.New, Start));

    public Bill Paid(Party by = Party.Payment) => Then(o => o.BePaid(Summary, by, Start));

    public Bill Finished() => Then(o =>
    {
        o.Know(Summary, OrderStage.Finished, Start);
        o.Finish(Start);
    });

    public Bill PartlyRefunded(long inAll) => Then(o => o.BePartlyRefunded(inAll));

    public Bill Refunded(Party by = Party.Seller, bool isOfClaim = false) => Then(o =>
    {
        o.Know(Summary, OrderStage.Refunded, Start);
        o.BeRefunded(by, isOfClaim);
    });

    public Bill Charged(long amount) => Then(o => o.Charge(Summary with { Total = amount }));

    public Bill ClaimOpened(long claim) => Then(o => o.OpenClaim(claim));

    public Bill ClaimClosed(long claim) => Then(o => o.CloseClaim(claim));

    public Bill Released(DateTime now)
    {
        if (Order.Release(now, () => ++lastId) is { } transfer) Transfers.Add(transfer);
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
