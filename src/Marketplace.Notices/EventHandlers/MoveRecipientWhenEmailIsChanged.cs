using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

/// <summary>From now on the person is reached at the new address; the old one is told so for the last time.</summary>
internal sealed class MoveRecipientWhenEmailIsChanged(NoticesDbContext db, Notifier notifier) : IHandle<EmailChanged>
{
    private static readonly Sentence Subject = new("Your e-mail address was changed");
    private static readonly Sentence Text = new("your account has another e-mail address now. We won't write to this one any more.");

    public async Task Handle(EmailChanged happened, CancellationToken cancel)
    {
        // Tried again later: the registration, or a change before this one, has not arrived yet.
        var recipient = await db.Recipients.SingleOrDefaultAsync(r => r.Id == happened.AccountId && r.Email == happened.OldEmail, cancel)
            ?? throw new InvalidOperationException($"The address of account {happened.AccountId} before this one has not arrived yet.");
        recipient.Email = happened.Email;
        notifier.Write(happened, happened.AccountId, happened.OldEmail, happened.UserName, Subject, Text, happened.Link);
    }
}
