using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Offers;
using Marketplace.Orders.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Finds whom a seller can offer a custom order: the buyer of an order, or who asked a question.</summary>
internal sealed class FindParties(OrdersDbContext db, IReadConversations conversations, IReadShops shops, IReadOwnOffers offers)
{
    /// <summary>The parties of the conversation of a request's path; null if it isn't the seller's.</summary>
    public async Task<ConversationParties?> Of(HttpRequest request, long id, long seller, CancellationToken cancel)
    {
        if (request.Path.StartsWithSegments("/conversations", StringComparison.OrdinalIgnoreCase)) return await OfInquiry(id, seller, cancel);
        var order = await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.SellerId == seller, cancel);
        return order?.Parties(await offers.Find(seller, order.OfferId, cancel));
    }

    private async Task<ConversationParties?> OfInquiry(long id, long seller, CancellationToken cancel)
    {
        if (await conversations.Inquiry(id, cancel) is not { } asked || asked.SellerId != seller) return null;
        if (await shops.Find(asked.Shop, asked.OfferId, cancel) is not { } shop) return null;
        var offer = asked.OfferId is { } about ? await offers.Find(seller, about, cancel) : null;
        return new(id, true, seller, shop.Shop, shop.Name, asked.BuyerId, asked.BuyerName, shop.Title ?? "", offer?.Kind ?? OfferKind.Product, shop.Currency, offer);
    }
}
