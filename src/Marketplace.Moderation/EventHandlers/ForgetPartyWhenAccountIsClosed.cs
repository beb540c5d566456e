using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.EventHandlers;

/// <summary>
/// Takes a person's name and words out of requests and reports (rule ACC-6). Decisions stay, with their reasons. The audit log stays as it is: its hashes
/// prove it, and it names nobody but the staff who acted.
/// </summary>
[HandlerName("moderation.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(ModerationDbContext db) : IHandle<AccountClosed>
{
    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        // Saved together by the delivery: one person has few.
        foreach (var request in await db.Requests.Where(r => r.SellerId == id).ToListAsync(cancel)) request.Forget(id);
        foreach (var request in await db.Requests.Where(r => r.BuyerId == id).ToListAsync(cancel)) request.Forget(id);
        foreach (var request in await db.Requests.Where(r => r.ReportedById == id).ToListAsync(cancel)) request.Forget(id);
        await db.Write(c => db.Reviews.Where(r => r.BuyerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), c), cancel);
        await db.Write(c => db.Sellers.Where(s => s.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.Name, FormerNames.Seller).SetProperty(x => x.Version, long.MaxValue), c), cancel);
        await db.Write(c => db.Proposals.Where(p => p.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), c), cancel);
        // Like those of visitors, they only count.
        await db.Write(c => db.GuideAnswers.Where(a => a.Reader == id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Reader, x => -x.Id).SetProperty(x => x.Comment, "").SetProperty(x => x.CommentedAs, (long?)null), c), cancel);
        await db.ForgetEvidence(id, cancel);
    }
}
