using Marketplace.Contracts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.DecideMessage;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

/// <summary>A reported message or disputed warning in the order's conversation.</summary>
internal sealed record ReviewMessageRow(
    long Id, Party From, Party By, string BuyerName, string ShopName, DateTime OpenedAt, MessageOutcome? Outcome, string? DecidedByName,
    DateTime? DecidedAt, string? ClaimedByName, DateTime? ClaimedUntil)
{
    public string Path => $"{MessageQueue.Root}/{new Number(Id)}";

    public string Asked => NameOf(By);

    public string Writer => NameOf(From);

    private string NameOf(Party party) => party == Party.Buyer ? BuyerName : ShopName;
}

/// <summary>The reports about messages in the order's conversation, on a review's staff page: open ones first, then newest first.</summary>
internal sealed class ReviewMessagesPart(MessagesDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Newest = 50;

    public async Task<IViewComponentResult> InvokeAsync(ReviewPlace subject)
    {
        var rows = await db.Cases.Where(c => c.OrderId == subject.OrderId)
            .OrderBy(c => c.DecidedAt != null).ThenByDescending(c => c.Id).Take(Newest)
            .Select(c => new ReviewMessageRow(
                c.Id, c.From, c.By, c.BuyerName, c.ShopName, c.OpenedAt, c.Outcome, c.DecidedByName, c.DecidedAt, c.ClaimedByName, c.ClaimedUntil)).ToListAsync();
        return rows.Count == 0 ? Content("") : View("/Parts/ReviewMessages.cshtml", (rows, clock.GetUtcNow().UtcDateTime));
    }
}
