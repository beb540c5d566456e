using Marketplace.Accounts.Domain;
using Marketplace.Accounts.MakeLinks;
using Marketplace.Accounts.Persistence;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.EventHandlers;

/// <summary>Sends the link to confirm the address again to whoever signs in before opening it.</summary>
[HandlerName("accounts.send-confirmation-link")]
internal sealed class SendLinkWhenSignInIsRefused(
    AccountsDbContext db, AccountLinks links, TimeProvider clock, IOptions<AccountsOptions> options) : IHandle<SignInRefused>
{
    public async Task Handle(SignInRefused happened, CancellationToken cancel)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == happened.AccountId, cancel) is not { EmailConfirmed: false } account) return;
        account.AskToConfirm(await links.Confirmation(account), clock.GetUtcNow().UtcDateTime, options.Value.PauseBetweenMails);
    }
}
