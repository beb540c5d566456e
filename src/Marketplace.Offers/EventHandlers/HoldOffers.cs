using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>Pauses all offers of a seller who can't sell, until no reason is left. The seller's own pauses come back then.</summary>
[HandlerName("offers.hold-offers")]
internal sealed class HoldOffers(OffersDbContext db, TimeProvider clock) : IHandle<SellingPaused>, IHandle<SellingResumed>, IHandle<AccountSuspended>, IHandle<SuspensionEnded>, IHandle<AccountClosing>, IHandle<AccountKept>
{
    public Task Handle(SellingPaused happened, CancellationToken cancel) => Apply(happened.SellerId, happened.Why, happened.Version, true, cancel);

    public Task Handle(SellingResumed happened, CancellationToken cancel) => Apply(happened.SellerId, happened.Why, happened.Version, false, cancel);

    public Task Handle(AccountSuspended happened, CancellationToken cancel) =>
        happened.HasShop ? Apply(happened.AccountId, SellingPause.Suspension, happened.Version, true, cancel) : Task.CompletedTask;

    public Task Handle(SuspensionEnded happened, CancellationToken cancel) =>
        happened.HasShop ? Apply(happened.AccountId, SellingPause.Suspension, happened.Version, false, cancel) : Task.CompletedTask;

    public Task Handle(AccountClosing happened, CancellationToken cancel) =>
        happened.HasShop ? Apply(happened.AccountId, SellingPause.Closing, happened.Version, true, cancel) : Task.CompletedTask;

    public Task Handle(AccountKept happened, CancellationToken cancel) =>
        happened.HasShop ? Apply(happened.AccountId, SellingPause.Closing, happened.Version, false, cancel) : Task.CompletedTask;

    private async Task Apply(long sellerId, SellingPause why, long version, bool isPaused, CancellationToken cancel)
    {
        var pauses = await db.SellerPauses.Where(p => p.SellerId == sellerId).ToListAsync(cancel);
        if (pauses.Find(p => p.Why == why) is not { } pause)
        {
            pause = new SellerPause { SellerId = sellerId, Why = why };
            db.SellerPauses.Add(pause);
            pauses.Add(pause);
        }
        // Retried later if the shop's opening has not arrived yet.
        var seller = await db.Sellers.SingleAsync(s => s.SellerId == sellerId, cancel);
        if (!pause.Apply(isPaused, version) || !seller.Hold(pauses.Exists(p => p.IsPaused))) return;
        var now = clock.GetUtcNow().UtcDateTime;
        db.OnSave(c => seller.IsHeld ? OfferChanges.Hold(db.Mine(sellerId, null), c) : db.Release(sellerId, now, c));
    }
}
