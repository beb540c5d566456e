using Marketplace.Casework.Uploads;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.EventHandlers;

/// <summary>
/// Takes a person's name and words out of requests and reports (rule ACC-6). Decisions stay, with their reasons. The audit log stays as it is: its hashes
/// prove it, and it names nobody but the staff who acted.
/// </summary>
[HandlerName("moderation.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(ModerationDbContext db, IOptions<ModerationOptions> options) : IHandle<AccountClosed>
{
    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        // Saved together by the delivery: one person has few.
        foreach (var request in await db.Requests.Where(r => r.SellerId == id).ToListAsync(cancel))
        {
            request.Forget(id);
            await KeepEvidence(request, id, happened.OccurredAt, cancel);
        }
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

    /// <summary>
    /// What is or may be decided on is kept until no appeal is possible (rule MOD-9). The files lose their owner and their case, so the job for files without
    /// a case deletes them a day after the time set here.
    /// </summary>
    private async Task KeepEvidence(DeletionRequest request, long owner, DateTime now, CancellationToken cancel)
    {
        var until = request.State == RequestState.Open ? now + options.Value.Deadlines.Usual + options.Value.Deadlines.Appeal : request.AppealUntil;
        var files = request.Evidence.Where(e => e.Kind == EvidenceKind.File).Select(e => e.SourceId).ToList();
        if (files.Count == 0 || !(until > now)) return;
        await db.Write(c => db.Files.Where(f => files.Contains(f.Id) && f.OwnerId == owner).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.OwnerId, x => -x.Id).SetProperty(x => x.CaseId, (long?)null).SetProperty(x => x.Name, "evidence").SetProperty(x => x.UploadedAt, until.Value), c), cancel);
    }
}
