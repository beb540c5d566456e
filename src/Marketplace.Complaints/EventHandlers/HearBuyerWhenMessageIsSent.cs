using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>A message from the buyer is a response: a claim that would close because of silence stays open longer, and its page says so.</summary>
[HandlerName("complaints.hear-buyer")]
internal sealed class HearBuyerWhenMessageIsSent(ComplaintsDbContext db, IOptions<ComplaintsOptions> options) : IHandle<MessageSent>
{
    public static bool Concerns(MessageSent happened) => happened.From == Party.Buyer;

    public async Task Handle(MessageSent happened, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.OrderId == happened.OrderId && c.State == ClaimState.Open, cancel);
        claim?.Hear(happened.OccurredAt, options.Value.Terms);
    }
}
