using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.BuyAgain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Parts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Offers.BuyOffer;

internal sealed class BuyOfferController(OffersDbContext db, PurchaseKey keys, TimeProvider clock, IOptions<OffersOptions> options) : FormController<BuyOfferForm>
{
    private static readonly Func<OffersDbContext, long, Task<Offer?>> OfferOf = EF.CompileAsyncQuery((OffersDbContext db, long id) =>
        db.Offers.AsNoTracking().SingleOrDefault(o => o.Id == id));

    private static readonly Func<OffersDbContext, long, Task<bool>> IsBought = EF.CompileAsyncQuery((OffersDbContext db, long key) =>
        db.Purchases.Any(p => p.Id == key));

    [FromRoute]
    public Number Number { get; set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("/offers/{number:number}/purchase")]
    public async Task<IActionResult> Get([FromQuery] int? quantity)
    {
        var (me, id) = (User.Id, Number.Id);
        // Of a service, the last purchase tells no address.
        var last = await db.Purchases.AsNoTracking()
            .Where(p => p.BuyerId == me && p.Contact.Name != "" && (p.Contact.Street != "" || db.Offers.Any(o => o.Id == id && o.Kind == OfferKind.Service))).OrderByDescending(p => p.Id).FirstOrDefaultAsync();
        var form = new BuyOfferForm { Quantity = quantity ?? 1 };
        if (last?.Contact is { } contact) form.Fill(contact);
        return await Show(form);
    }

    [HttpPost("/offers/{number:number}/purchase")]
    public async Task<IActionResult> Post(BuyOfferForm form)
    {
        if (form.Recount) return await Show(form);
        if (await Made(form) is { } made) return made;
        if (await OfferOf(db, Number.Id) is not { } offer) return NotFound();
        if (await db.IsBlocked(offer.SellerId, User.Id)) return await Show(form);
        if (keys.Read(form.Key, User.Id) is not { } key || keys.IsOld(key))
        {
            throw new RuleBroken("This page has expired. Check your order, then select Place order.");
        }
        form.Shown.Demand(offer, Now);
        var purchase = offer.Buy(key, User.Id, User.Name, form.Quantity!.Value, form.ContactFor(offer.Kind), form.Note, Now);
        if (!form.Again && await Recent() is { } recent) throw recent.Asks(Now);
        db.Purchases.Add(purchase);
        db.Reserve(offer, User.Id, purchase.Quantity, Now);
        await db.SaveChangesAsync();
        return Redirect(PathOf(purchase.Id));
    }

    protected override async Task<IActionResult> Show(BuyOfferForm form)
    {
        if (await Made(form) is { } made) return made;
        var id = Number.Id;
        var now = Now;
        var offer = await db.Offers.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new OfferToBuy(
                o.Id, o.SellerId, o.Shop, o.Title, o.Kind, o.Price, o.Currency, o.Stock, o.ShopName, o.HoursToStart,
                o.HoursToDeliver + (o.ExtraUntil > now ? o.ExtraHours : 0), o.PausedUntil > now ? o.PausedUntil : null, o.ShippingMin, o.ShippingMax, o.Exemption))
            .SingleOrDefaultAsync();
        if (offer is null) return NotFound();
        if (await db.IsBlocked(offer.SellerId, User.Id)) return View("/DeclinePurchase/NotAvailable.cshtml", await OtherOffersPart.Similar(db, offer.SellerId, id, now).ToListAsync());
        form.Kind = offer.Kind;
        return View("BuyOffer", new BuyOfferPage(offer, keys.Make(User.Id), offer.SellerId == User.Id, await Recent(), now.AddHours(offer.Hours), form));
    }

    /// <summary>The buyer's purchase of the same offer within the last hour.</summary>
    private Task<RecentPurchase?> Recent() => RecentPurchase.Find(db, User.Id, Number.Id, Now - options.Value.AsksAgainFor);

    /// <summary>A form sent twice, by a second click or a retry, leads to the purchase that the first one made.</summary>
    private async Task<IActionResult?> Made(BuyOfferForm form)
    {
        if (form.Key.Length == 0 || keys.Read(form.Key, User.Id) is not { } key) return null;
        return await IsBought(db, key) ? Redirect(PathOf(key)) : null;
    }

    private static string PathOf(long purchase) => $"/purchases/{new Number(purchase)}";
}
