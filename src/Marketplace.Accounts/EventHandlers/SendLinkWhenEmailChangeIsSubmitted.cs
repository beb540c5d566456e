using Marketplace.Accounts.Domain;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.EventHandlers;

/// <summary>Sends the link to the new address, or a note that it already has an account.</summary>
[HandlerName("accounts.send-email-change-link")]
internal sealed class SendLinkWhenEmailChangeIsSubmitted(
    AccountsDbContext db, AccountLinks links, TimeProvider clock, IOptions<AccountsOptions> options) : IHandle<EmailChangeSubmitted>
{
    public async Task Handle(EmailChangeSubmitted happened, CancellationToken cancel)
    {
        var (now, pause) = (clock.GetUtcNow().UtcDateTime, options.Value.PauseBetweenMails);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { NewEmail: { } wanted } account) return;
        var key = EmailAddress.KeyOf(wanted);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancel) is { } owner) owner.TellOfRepeatedRegistration(links.AskForReset, now, pause);
        else account.AskToConfirmNewEmail(await links.NewEmail(account), links.AskForReset, now, pause);
    }
}
