using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.copy-level")]
internal sealed class CopyLevelWhenItChanges(OffersDbContext db) : IHandle<SellerLevelChanged>
{
    public async Task Handle(SellerLevelChanged happened, CancellationToken cancel)
    {
        var (seller, level) = (happened.SellerId, happened.Level);
        if (!(await db.Sellers.SingleAsync(s => s.SellerId == seller, cancel)).Apply(happened)) return;
        db.OnSave(c => db.Offers.Where(o => o.SellerId == seller && o.Level != level).ExecuteUpdateAsync(set => set.SetProperty(o => o.Level, level), c));
    }
}
