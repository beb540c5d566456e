using System.Security.Claims;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Messages.Shared;

/// <summary>
/// The one place that says whether a conversation goes on (rules ACC-5, ACC-9). An inquiry doesn't with a customer whom the seller has blocked, nor with a
/// seller who can't sell. An order's conversation and those of its claims do, until everything about the order has been over for a time: after that neither
/// a blocked customer and their seller nor a suspended person writes.
/// </summary>
internal sealed class ConversationBars(MessagesDbContext db, IReadShops shops, IReadEnds ends, TimeProvider clock, IOptions<MessagesOptions> options)
{
    public const string NotAvailable = "This seller is not available to you.";
    public const string SellerIsClosed = "The seller isn't selling at the moment.";
    public const string OnlyRunning = "Your account is suspended. You can only write about orders that are running or ended a short time ago.";

    /// <summary>Why this party can't write, in English; null if they can, or are no party.</summary>
    public async Task<string?> WhyNot(long id, ClaimsPrincipal reader, ConversationKind kind)
    {
        var over = clock.GetUtcNow().UtcDateTime - options.Value.EndedOrdersOpenFor;
        // What began later can't have been over for so long. Almost every message is about such an order.
        if (kind != ConversationKind.Inquiry && id >= IdGenerator.LowestAt(over)) return null;
        var found = await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleOrDefaultAsync(c => c.Id == id);
        if (found?.ParticipantOf(reader.Id) is not { } participant) return null;
        var (isSeller, isSuspended) = (participant.Party == Party.Seller, reader.HasClaim(c => c.Type == Suspended.Claim));
        var bar = await shops.Between(IdOf(Party.Seller), IdOf(Party.Buyer), CancellationToken.None);
        if (kind == ConversationKind.Inquiry) return Told(bar, isSeller);
        if (!isSuspended && bar != ShopBar.Blocked) return null;
        return await ends.EndOf(found.OrderId, CancellationToken.None) is not { } ended || ended > over ? null : isSuspended ? OnlyRunning : Told(bar, isSeller);

        long IdOf(Party party) => found.Participants.Single(p => p.Party == party).PersonId;
    }

    /// <summary>What is told about a bar, in English. The customer isn't told of the block.</summary>
    public static string? Told(ShopBar bar, bool isSeller) => bar switch
    {
        ShopBar.Blocked => isSeller ? "You've blocked this customer. Unblock them to write to them." : NotAvailable,
        ShopBar.Closed when !isSeller => SellerIsClosed,
        _ => null,
    };
}
