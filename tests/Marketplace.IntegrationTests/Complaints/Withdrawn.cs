using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>An order whose buyer withdrew from the contract, with both parties; everything through pages.</summary>
internal sealed record Withdrawn(Deal Deal)
{
    public const string Reason = "It does not match my other bowls.\nI looked at it twice.";

    public Market Market => Deal.Market;

    public string Path => Deal.Path + "/withdrawal";

    /// <summary>An order at this stage, paid by card unless stated otherwise.</summary>
    public static async Task<Deal> Place(Market market, OrderStage stage, bool byCard = true, Person? buyer = null, Person? seller = null)
    {
        var deal = await Deal.Place(market, buyer, seller, stage: stage < OrderStage.Confirmed ? stage : OrderStage.Confirmed);
        if (stage >= OrderStage.Paid)
        {
            if (byCard) (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
            else await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        }
        if (stage >= OrderStage.Sent) await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        if (stage == OrderStage.Finished) await (await deal.AsBuyer("/closing")).Submit("I've received it");
        return deal;
    }

    public static async Task<Deal> PlaceService(Market market, OrderStage stage = OrderStage.New)
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var bought = Deal.Bought(market.Get<IdGenerator>().Next(), buyer, seller, "A portrait") with { Kind = OfferKind.Service };
        await market.Tell(bought);
        var deal = new Deal(market, buyer, seller, new Number(bought.OrderId));
        await deal.Reach(stage);
        return deal;
    }

    public static async Task<Withdrawn> From(Market market, OrderStage stage, bool byCard = true, Person? buyer = null, Person? seller = null) =>
        await From(await Place(market, stage, byCard, buyer, seller));

    /// <summary>Withdraws in two steps, starting from the order's page.</summary>
    public static async Task<Withdrawn> From(Deal deal, string reason = Reason)
    {
        var first = await (await deal.AsBuyer()).Follow("Withdraw from contract");
        var second = await first.Submit("Continue", new { Reason = reason });
        var page = await second.Submit("Confirm withdrawal");
        (page.Errors, page.Path).ShouldBe(("", deal.Path + "/withdrawal"));
        return new Withdrawn(deal);
    }

    public Task<Page> AsBuyer(string noun = "") => Deal.AsBuyer("/withdrawal" + noun);

    public Task<Page> AsSeller(string noun = "") => Deal.AsSeller("/withdrawal" + noun);

    public async Task<Withdrawn> GiveAddress()
    {
        var page = await (await AsSeller("/return-address")).Submit("Send to buyer", new
        {
            Name = "Shop of Bob",
            Street = "Workshop Street 12",
            PostalCode = "602 00",
            City = "Brno",
            Country = "CZ",
        });
        page.Errors.ShouldBeEmpty();
        return this;
    }

    /// <summary>The seller says that nothing was sent, so the buyer gets the refund.</summary>
    public async Task<Withdrawn> SayUnsent()
    {
        (await (await AsSeller("/unsent")).Submit("Refund the buyer")).Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Withdrawn> SendBack(string tracking = "RR 204")
    {
        (await (await AsBuyer("/return-shipment")).Submit("I've sent it back", new { Tracking = tracking })).Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Page> Receive() => await (await AsSeller("/return-receipt")).Submit("Mark as received and refund");

    public Task<Withdrawal> Stored() => Market.In((ComplaintsDbContext db) => db.Withdrawals.AsNoTracking().SingleAsync(w => w.OrderId == Deal.Number.Id));

    /// <summary>Lets time pass and runs what becomes due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Market.Clock.Advance(time);
        await Market.Work<AdvanceWithdrawals>();
        await Market.Deliver();
    }
}
