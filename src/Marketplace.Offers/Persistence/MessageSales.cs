using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Persistence;

internal sealed class MessageSales(OffersDbContext db) : ISellByMessage
{
    public async Task<bool> Sell(OfferSoldByMessage sale, CancellationToken cancel)
    {
        var (offer, seller, customer) = (sale.OfferId, sale.SellerId, sale.BuyerId);
        // The form was sent twice: the first one may have taken the last of it.
        if (await db.Purchases.AnyAsync(p => p.Id == sale.OrderId && p.OfferId == offer && p.BuyerId == customer, cancel)) return true;
        if (await db.Offers.Where(o => o.Id == offer && o.SellerId == seller).Select(o => o.Stock).SingleOrDefaultAsync(cancel) is not { } stock) return false;
        if (stock < sale.Quantity) throw TooFew(sale, stock);
        db.Purchases.Add(new Purchase(sale));
        // A pause of this one offer doesn't matter: the seller has agreed to the sale.
        db.OnSave(async c =>
        {
            if (await db.Blocks.AnyAsync(b => b.SellerId == seller && b.CustomerId == customer && b.IsBlocked, c)) throw RuleBroken.Conflict(sale.IsCustom ? Offer.NotAvailable : "You've blocked this customer. Unblock them to add an order.");
            if (await db.Sellers.AnyAsync(s => s.SellerId == seller && s.IsHeld, c)) throw RuleBroken.Conflict(sale.IsCustom ? "The seller isn't selling at the moment." : "You can't take new orders for now. See why on the page about your seller details.");
            if (!await db.Take(offer, sale.Quantity, c)) throw TooFew(sale, await db.Offers.Where(o => o.Id == offer).Select(o => o.Stock).SingleAsync(c) ?? 0);
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static RuleBroken TooFew(OfferSoldByMessage sale, int left) =>
        sale.IsCustom ? new("The seller doesn't have enough of this left. Write to them before you order.")
        : left == 0 ? new("You have none left in stock. Change the stock of your offer first, or choose something else.", nameof(OfferSoldByMessage.Quantity))
        : new("You have only {0} left in stock. Enter a smaller quantity, or change the stock of your offer first.", nameof(OfferSoldByMessage.Quantity), false, left);
}
