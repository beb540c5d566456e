using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Shared;

/// <summary>Whether an inquiry goes on: not with a customer whom the seller has blocked, nor with a seller who can't sell (rule ACC-9). An order's conversation always does.</summary>
internal sealed class InquiryBars(MessagesDbContext db, IReadShops shops)
{
    public const string NotAvailable = "This seller is not available to you.";
    public const string SellerIsClosed = "The seller isn't selling at the moment.";

    /// <summary>Why this party can't write, in English; null if they can, or are no party.</summary>
    public async Task<string?> WhyNot(long conversation, long person, ConversationKind kind)
    {
        if (kind != ConversationKind.Inquiry) return null;
        var parties = await db.Participants.AsNoTracking().Where(p => p.ConversationId == conversation).ToDictionaryAsync(p => p.Party, p => p.PersonId);
        return parties.ContainsValue(person) ? Told(await shops.Between(parties[Party.Seller], parties[Party.Buyer], CancellationToken.None), parties[Party.Seller] == person) : null;
    }

    /// <summary>What is told about a bar, in English. The customer isn't told of the block.</summary>
    public static string? Told(ShopBar bar, bool isSeller) => bar switch
    {
        ShopBar.Blocked => isSeller ? "You've blocked this customer. Unblock them to write to them." : NotAvailable,
        ShopBar.Closed when !isSeller => SellerIsClosed,
        _ => null,
    };
}
