using Marketplace.Contracts;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Demo;

internal sealed class OffersDemo(OffersDbContext db, IdGenerator ids) : IMakeDemoData
{
    private const int Purchases = 280;
    private const int OldestInDays = 300;
    private const int Batch = 40;

    private static readonly (string Street, string PostalCode, string City, string Country)[] Homes =
    [
        ("Schillerstr. 14", "04109", "Leipzig", "DE"), ("Rua do Alecrim 20", "1200-017", "Lisboa", "PT"),
        ("12 Rue Sainte-Catherine", "69001", "Lyon", "FR"),
        ("Vodičkova 8", "110 00", "Praha", "CZ"), ("3 Cotham Road", "BS6 6DR", "Bristol", "GB"), ("Markveien 31", "0554", "Oslo", "NO"),
        ("Via Larga 7", "20122", "Milano", "IT"), ("Prinsengracht 210", "1016 HD", "Amsterdam", "NL"), ("Calle Mayor 5", "28013", "Madrid", "ES"),
        ("418 Court Street", "11231", "Brooklyn", "US"),
    ];

    private static readonly string[] Staff = ["ruth", "victor"];

    private static readonly string[] Surnames =
        ["Almeida", "Berg", "Costa", "Dvořák", "Engel", "Fischer", "Garnier", "Holm", "Ito", "Jansen", "Moreau", "Walsh"];

    private static readonly string[] ProductNotes =
        ["", "", "", "", "It is a present: please leave the invoice out.", "Please ring twice, the bell is old.", "No hurry.", "Could you wrap it in paper instead of plastic?"];

    private static readonly string[] ServiceNotes = ["", "", "", "No hurry.", "I need it before the end of the month, if you can.", "I will write the details into the conversation."];

    public int Order => 20;

    public async Task Make(DateTime now, Func<Task> settle, CancellationToken cancel)
    {
        if (await db.Offers.AnyAsync(cancel)) return;
        var random = new Random(7);
        var sellers = await db.Sellers.AsNoTracking().ToListAsync(cancel);
        var isSeller = sellers.Select(s => s.SellerId).ToHashSet();
        var buyers = await db.Buyers.AsNoTracking().OrderBy(b => b.AccountId).ToListAsync(cancel);
        buyers.RemoveAll(b => Staff.Contains(b.UserName) || isSeller.Contains(b.AccountId));
        var wares = DemoOffers.All.Where(o => sellers.Exists(s => s.Shop == o.Shop)).ToList();
        if (wares.Count == 0 || buyers.Count == 0) return;

        var listed = wares.Select(_ => now.AddDays(-random.Next(20, OldestInDays)).AddMinutes(-random.Next(24 * 60))).ToList();
        listed[^1] = now.AddDays(-1.2);
        var sales = Enumerable.Range(0, Purchases).Select(_ => Sale(random, wares, listed, buyers, now)).OrderBy(s => s.At).ToList();
        var offers = await List(wares, listed, sales, sellers, cancel);
        foreach (var batch in sales.Chunk(Batch))
        {
            foreach (var sale in batch)
            {
                var offer = offers[sale.Ware];
                db.Purchases.Add(offer.Buy(ids.At(sale.At), sale.Buyer.AccountId, sale.Buyer.UserName, sale.Quantity,
                    ContactOf(sale.Buyer, offer.Kind), NoteTo(offer, random), sale.At));
                db.Reserve(offer, sale.Buyer.AccountId, sale.Quantity, sale.At);
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        // One of the demo seller's offers is away for some days, and another takes longer.
        var slower = offers[5].Id;
        await db.Pause(offers[2].SellerId, offers[2].Id, now.Date.AddDays(9), now, cancel);
        await db.Extend(db.Offers.Where(o => o.Id == slower), 7 * 24, now.Date.AddDays(16), cancel);
        await Follow(buyers[0].AccountId, offers, now, cancel);
        await settle();
    }

    /// <summary>The demo account's favourites: some offers, of which one is paused, one is sold out and one becomes cheaper, and a shop.</summary>
    private async Task Follow(long account, List<Offer> offers, DateTime now, CancellationToken cancel)
    {
        var at = now.AddDays(-3);
        foreach (var offer in new[] { 0, 1, 2, 4, 7 }) Add(FavouriteKind.Offer, offers[offer].Id);
        Add(FavouriteKind.Seller, offers[^1].SellerId);
        await db.SaveChangesAsync(cancel);
        var id = offers[1].Id;
        var cheaper = await db.Offers.SingleAsync(o => o.Id == id, cancel);
        cheaper.Edit(new OfferTerms(
            cheaper.Kind, cheaper.Title, cheaper.Description, cheaper.Category, cheaper.Price * 9 / 10, cheaper.Stock, cheaper.HoursToStart, cheaper.HoursToDeliver,
            cheaper.ShippingMin, cheaper.ShippingMax, cheaper.Exemption), now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();

        void Add(FavouriteKind kind, long subject) =>
            db.Favourites.Add(new Favourite { AccountId = account, Kind = kind, SubjectId = subject, Id = ids.At(at = at.AddMinutes(7)), Tells = true });
    }

    /// <summary>The first buyer, the demo account, buys most. Sales increase over time.</summary>
    private static DemoSale Sale(Random random, List<DemoOffer> wares, List<DateTime> listed, List<BuyerCopy> buyers, DateTime now)
    {
        var ware = random.Next(wares.Count);
        var at = now.AddMinutes(-30) - (now.AddMinutes(-30) - listed[ware]) * Math.Pow(random.NextDouble(), 1.7);
        var known = buyers.Count(b => b.AccountId < IdGenerator.LowestAt(at));
        var buyer = random.Next(14) == 0 || known < 2 ? buyers[0] : buyers[random.Next(1, known)];
        var quantity = wares[ware].Left is null || random.Next(4) > 0 ? 1 : random.Next(2, 4);
        return new DemoSale(ware, at, buyer, quantity);
    }

    private static string NoteTo(Offer offer, Random random)
    {
        var notes = offer.Kind == OfferKind.Product ? ProductNotes : ServiceNotes;
        return notes[random.Next(notes.Length)];
    }

    private static Contact ContactOf(BuyerCopy buyer, OfferKind kind)
    {
        var which = (int)(buyer.AccountId >> 22) & int.MaxValue;
        var (street, postalCode, city, country) = Homes[which % Homes.Length];
        var name = $"{char.ToUpperInvariant(buyer.UserName[0])}{buyer.UserName[1..]} {Surnames[which % Surnames.Length]}";
        var contact = new Contact(name, street, postalCode, city, country, $"+4930{which % 10_000_000:0000000}");
        return kind == OfferKind.Product ? contact : contact with { Street = "", PostalCode = "", City = "" };
    }

    private async Task<List<Offer>> List(
        List<DemoOffer> wares, List<DateTime> listed, List<DemoSale> sales, List<SellerCopy> sellers, CancellationToken cancel)
    {
        var offers = new List<Offer>();
        for (var ware = 0; ware < wares.Count; ware++)
        {
            var one = wares[ware];
            var seller = sellers.Single(s => s.Shop == one.Shop);
            // Add back what has been sold since.
            var stock = one.Left + sales.Where(s => s.Ware == ware).Sum(s => s.Quantity);
            var price = Money.FromDecimal(one.Price, seller.Currency).Minor;
            var terms = new OfferTerms(one.Kind, one.Title, one.Description, one.Category, price, stock, one.Start, one.Deliver, one.Shipping?.Min, one.Shipping?.Max, one.Exemption);
            var offer = Offer.List(ids.At(listed[ware]), seller, terms, listed[ware]);
            foreach (var name in one.Pictures) db.AddPicture(offer, ids.At(listed[ware]), await DemoPictures.Read(name, cancel));
            db.Offers.Add(offer);
            await db.KeepWords(offer, cancel);
            offers.Add(offer);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return offers;
    }

    private sealed record DemoSale(int Ware, DateTime At, BuyerCopy Buyer, int Quantity);
}
