using System.Globalization;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>An order with a claim, with both parties; everything through pages.</summary>
internal sealed record Claimed(Deal Deal, Number Number)
{
    public const string Words = "The bowl has a crack that runs from the rim to the middle.";
    public const string Reasons = "The pictures show the crack, and the seller does not dispute it.";

    public Market Market => Deal.Market;

    public string Path => $"/claims/{Number}";

    public string StaffPath => $"/admin/claims/{Number}";

    public static async Task<Claimed> Open(
        Market market, string cause = "Defect", bool byCard = true, Person? buyer = null, Person? seller = null, OrderStage stage = OrderStage.Sent,
        params (string Field, Upload File)[] files)
    {
        var deal = await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed);
        if (byCard) (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
        else await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        if (stage >= OrderStage.Sent) await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        if (stage == OrderStage.Finished) await (await deal.AsBuyer("/closing")).Submit("I've received it");
        return await Open(deal, cause, files);
    }

    public static async Task<Claimed> Open(Deal deal, string cause = "Defect", params (string Field, Upload File)[] files)
    {
        var page = await (await deal.AsBuyer("/claim")).Submit("Open claim", new { Cause = cause, Description = Words }, files);
        page.Errors.ShouldBeEmpty();
        page.Path.ShouldStartWith("/claims/");
        return new Claimed(deal, Number.Parse(page.Path.Split('/')[2], CultureInfo.InvariantCulture));
    }

    public Task<Page> AsBuyer(string noun = "") => Market.SignInAs(Deal.Buyer).Open(Path + noun);

    public Task<Page> AsSeller(string noun = "") => Market.SignInAs(Deal.Seller).Open(Path + noun);

    public async Task<Claimed> OfferShare(int percent = 20)
    {
        (await (await AsSeller("/partial-refund")).Submit("Send offer", new { Percent = percent, Words = "Sorry about that." })).Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Claimed> OfferReturn()
    {
        var page = await (await AsSeller("/return")).Submit("Send offer", new
        {
            Name = "Shop of Bob",
            Street = "Workshop Street 12",
            PostalCode = "602 00",
            City = "Brno",
            Country = "CZ",
            Words = "",
        });
        page.Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Claimed> Escalate()
    {
        if ((await Stored()).Offers.Count == 0) await (await OfferShare()).Decline();
        (await (await AsBuyer("/escalation")).Submit("Ask support to decide", new { Words })).Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Page> Decline(string button = "Decline offer") => await (await AsBuyer("/decline")).Submit(button, new { Words = "That is not enough." });

    public async Task<Page> Accept(string button = "Accept offer") => await (await AsBuyer("/acceptance")).Submit(button);

    public async Task<Page> Take(Person staff)
    {
        var page = await Market.SignInAs(staff).Open(StaffPath);
        return page.Has("Take case") ? await page.Submit("Take case") : page;
    }

    public async Task<Page> Decide(Person staff, string ruling, int? percent = null) =>
        await (await Take(staff)).Submit("Send decision", new { Ruling = ruling, Percent = percent, Reasons });

    public Task<OrderClaim> Stored() => Market.In((ComplaintsDbContext db) => db.Claims.AsNoTracking().SingleAsync(c => c.Id == Number.Id));

    /// <summary>Lets time pass and runs what becomes due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Market.Clock.Advance(time);
        await Market.Work<AdvanceClaims>();
        await Market.Deliver();
    }
}
