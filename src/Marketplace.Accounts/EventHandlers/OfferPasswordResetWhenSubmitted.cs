using Marketplace.Accounts.ChoosePassword;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.EventHandlers;

[HandlerName("accounts.send-password-reset")]
internal sealed class OfferPasswordResetWhenSubmitted(
    AccountsDbContext db, AccountLinks links, TimeProvider clock, IOptions<AccountsOptions> options) : IHandle<PasswordResetSubmitted>
{
    public async Task Handle(PasswordResetSubmitted happened, CancellationToken cancel)
    {
        var key = EmailAddress.KeyOf(happened.Email);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancel) is not { } account) return;
        account.OfferPasswordReset(await links.NewPassword(account), clock.GetUtcNow().UtcDateTime, options.Value.PauseBetweenMails);
    }
}
