using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.copy-buyer")]
internal sealed class CopyBuyerWhenAccountIsRegistered(OffersDbContext db) : IHandle<AccountRegistered>
{
    public async Task Handle(AccountRegistered happened, CancellationToken cancel)
    {
        if (await db.Buyers.AnyAsync(b => b.AccountId == happened.AccountId, cancel)) return;
        db.Buyers.Add(new BuyerCopy(happened.AccountId, happened.UserName));
    }
}
