using Marketplace.Contracts.Complaints;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.bar-seller")]
internal sealed class BarSellerWhenStandingChanges(OffersDbContext db) : IHandle<StandingChanged>
{
    public async Task Handle(StandingChanged happened, CancellationToken cancel)
    {
        var (seller, isRed) = (happened.SellerId, happened.IsRed);
        if (!(await db.Sellers.SingleAsync(s => s.SellerId == seller, cancel)).Apply(happened)) return;
        var by = isRed ? -Score.Barred : Score.Barred;
        db.OnSave(c => db.Offers.Where(o => o.SellerId == seller && o.IsBarred != isRed).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.IsBarred, isRed).SetProperty(o => o.Rank, o => o.Rank + by), c));
    }
}
