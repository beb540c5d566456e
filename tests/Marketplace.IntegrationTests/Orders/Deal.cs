using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>An order in a test, with its buyer and seller.</summary>
internal sealed record Deal(Market Market, Person Buyer, Person Seller, Number Number)
{
    public const string GoodCard = "4242 4242 4242 4242";

    public string Path => $"/orders/{Number}";

    public static async Task<Deal> Place(
        Market market, Person? buyer = null, Person? seller = null, string title = "Blue bowl", OrderStage stage = OrderStage.New)
    {
        buyer ??= await market.Buyer();
        seller ??= await market.Seller();
        var bought = Bought(market.Get<IdGenerator>().Next(), buyer, seller, title);
        await market.Tell(bought);
        var deal = new Deal(market, buyer, seller, new Number(bought.OrderId));
        await deal.Reach(stage);
        return deal;
    }

    public static OfferBought Bought(long orderId, Person buyer, Person seller, string title) => new(
        orderId, 77, seller.Id, $"Shop of {seller.Name}", seller.Shop!, buyer.Id, buyer.Name, title, OfferKind.Product, 2, 1250, "EUR", 24, 72,
        new Contact("Ann Example", "Hidden Lane 5", "10115", "Berlin", "DE", "+49301112223"), "Please wrap it.\nIn blue.");

    public Task<Page> AsBuyer(string noun = "") => Market.SignInAs(Buyer).Open(Path + noun);

    public Task<Page> AsSeller(string noun = "") => Market.SignInAs(Seller).Open(Path + noun);

    public Task<Order> Order() => Market.In((OrdersDbContext db) =>
        db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Files).SingleAsync(o => o.Id == Number.Id));

    public async Task<OrderStage> Stage() => (await Order()).Stage;

    public Task<List<Payment>> Payments() => Market.In((OrdersDbContext db) =>
        db.Payments.AsNoTracking().Where(p => p.OrderId == Number.Id).OrderBy(p => p.Id).ToListAsync());

    /// <summary>What the test gateway actually did for this order.</summary>
    public async Task<List<string>> Ledger()
    {
        var keys = (await Payments()).Select(p => p.Id).ToList();
        return await Market.In((OrdersDbContext db) => db.Ledger.AsNoTracking().Where(e => keys.Contains(e.Key)).OrderBy(e => e.Key)
            .Select(e => $"{e.Kind} {e.Outcome} {e.Amount}").ToListAsync());
    }

    public async Task<Page> Pay(string card) =>
        await (await AsBuyer("/payment")).Submit("Pay €25.00", new { CardNumber = card, Expiry = "04/28", SecurityCode = "123" });

    public async Task Reach(OrderStage stage)
    {
        if (stage == OrderStage.Canceled)
        {
            await (await AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = "Plans changed." });
        }
        if (stage is OrderStage.New or OrderStage.Canceled) return;
        await (await AsSeller("/approval")).Submit("Approve order");
        if (stage == OrderStage.Confirmed) return;
        await (await AsSeller("/receipt")).Submit("Mark as paid");
        if (stage == OrderStage.Paid) return;
        if (stage == OrderStage.Refunded) await (await AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        if (stage == OrderStage.Refunded) return;
        await (await AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        if (stage == OrderStage.Finished) await (await AsBuyer("/closing")).Submit("I've received it");
    }
}
