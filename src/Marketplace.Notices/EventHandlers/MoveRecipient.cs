using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>From now on the person is reached at the new address; the old one is told so for the last time.</summary>
[HandlerName("notices.move-recipient")]
internal sealed class MoveRecipient(NoticesDbContext db, Notifier notifier) : IHandle<EmailChanged>
{
    public async Task Handle(EmailChanged happened, CancellationToken cancel)
    {
        // Tried again later: the registration, or a change before this one, has not arrived yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId && r.Email == happened.OldEmail, cancel)
            ?? throw new InvalidOperationException($"The address of account {happened.AccountId} before this one has not arrived yet.");
        recipient.Email = happened.Email;
        notifier.Write(
            happened, happened.OldEmail, happened.UserName, new("Your email address was changed"),
            new("Your account has another email address now. We won't write to this one any more. If it wasn't you, set a new password now."),
            happened.Link, new("Set a new password"));
    }
}
