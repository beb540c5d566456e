using AngleSharp.Dom;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>A seller with an order of €25.00, whose fee is €2.30.</summary>
internal sealed record Earned(Deal Deal)
{
    public const string Iban = "DE89 3704 0044 0532 0130 00";

    public Market Market => Deal.Market;

    public Person Seller => Deal.Seller;

    /// <summary>An order that was paid by card and is finished.</summary>
    public static async Task<Earned> Finish(Market market, Person? seller = null)
    {
        var deal = await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed);
        (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
        (await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" })).Errors.ShouldBeEmpty();
        (await (await deal.AsBuyer("/closing")).Submit("I've received it")).Errors.ShouldBeEmpty();
        return new Earned(deal);
    }

    /// <summary>The same, with the days for claims over and the money available.</summary>
    public static async Task<Earned> Release(Market market, Person? seller = null)
    {
        var earned = await Finish(market, seller);
        market.Clock.Advance(TimeSpan.FromDays(30));
        await market.Work<ReleaseHeldMoney>();
        return earned;
    }

    public async Task<Earned> WithAccount(string iban = Iban, string holder = "Bob Example")
    {
        (await (await Open("/shop/earnings/account")).Submit("Save account", new { Holder = holder, Iban = iban })).Errors.ShouldBeEmpty();
        return this;
    }

    public async Task<Earned> Request()
    {
        (await (await Open("/shop/earnings/payout")).Submit("Request payout")).Errors.ShouldBeEmpty();
        return this;
    }

    /// <summary>Requests a payout that the bank pays, in a batch of its own.</summary>
    public async Task<Earned> PaidOut(string reference = "REF-1")
    {
        await WithAccount();
        await Request();
        (await (await Batch()).Submit("Mark as paid", new { Reference = reference })).Errors.ShouldBeEmpty();
        return this;
    }

    /// <summary>An administrator makes a batch of what waits in euros.</summary>
    public async Task<Page> Batch()
    {
        var page = await Market.SignInAs(Market.Administrator()).Open("/admin/payouts");
        return await page.Submit("Create batch");
    }

    public Task<Page> Open(string path = "/shop/earnings") => Market.SignInAs(Seller).Open(path);

    /// <summary>Held, available, on its way and paid out. The page shows what is available first.</summary>
    public async Task<string> Figures()
    {
        var page = await Open();
        var shown = page.Document.QuerySelectorAll(".figures strong").Select(f => f.TextContent.Trim()).ToList();
        return string.Join(" ", [shown[1], shown[0], .. shown[2..]]);
    }

    /// <summary>The row of this order, after its number: where its money is, then the amounts.</summary>
    public async Task<string> Row()
    {
        var row = (await Open()).Document.QuerySelectorAll("#orders .list-rows > li").Single(r => r.QuerySelector($"a[href='{Deal.Path}']") is not null);
        return string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))[$"Blue bowl {Deal.Number.Shown} ".Length..];
    }

    /// <summary>The ledger of this seller: from, to and amount of each transfer.</summary>
    public Task<List<string>> Ledger() => Market.In((BillingDbContext db) => db.Transfers.AsNoTracking().Where(t => t.OwnerId == Seller.Id).OrderBy(t => t.Id)
        .Select(t => $"{t.Kind} {t.From}>{t.To} {t.Amount}").ToListAsync());

    /// <summary>The number of the seller's newest payout.</summary>
    public async Task<Number> Payout() => new(await Market.In((BillingDbContext db) => db.Payouts.Where(p => p.SellerId == Seller.Id).OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync()));
}
