using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Messages are in the language that the person chose last.</summary>
[HandlerName("notices.follow-language")]
internal sealed class FollowLanguage(NoticesDbContext db) : IHandle<LanguageChosen>
{
    public async Task Handle(LanguageChosen happened, CancellationToken cancel)
    {
        // Retried later: the registration has not been handled yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId, cancel)
            ?? throw new InvalidOperationException($"The registration of account {happened.AccountId} has not been handled yet.");
        recipient.ChooseLanguage(happened.Language, happened.OccurredAt);
    }
}
