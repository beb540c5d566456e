using Marketplace.Accounts.Domain;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.EventHandlers;

/// <summary>Sends a link to confirm the address the first time; after that, a note that it already has an account.</summary>
[HandlerName("accounts.answer-registration")]
internal sealed class WriteToAddressWhenRegistrationIsSubmitted(
    AccountsDbContext db, AccountLinks links, TimeProvider clock, IOptions<AccountsOptions> options) : IHandle<RegistrationSubmitted>
{
    public async Task Handle(RegistrationSubmitted happened, CancellationToken cancel)
    {
        var (key, now, pause) = (EmailAddress.KeyOf(happened.Email), clock.GetUtcNow().UtcDateTime, options.Value.PauseBetweenMails);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancel) is not { } account) return;
        if (account is { EmailConfirmed: false, RegistrationMailedAt: null }) account.AskToConfirm(await links.Confirmation(account), now, pause);
        else account.TellOfRepeatedRegistration(links.AskForReset, now, pause);
    }
}
