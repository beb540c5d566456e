using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

[HandlerName("notices.copy-shop")]
internal sealed class CopyShop(NoticesDbContext db) : IHandle<ShopOpened>, IHandle<ShopEdited>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Shops.AnyAsync(s => s.SellerId == happened.SellerId, cancel)) return;
        db.Shops.Add(new ShopCopy { SellerId = happened.SellerId, Shop = happened.Shop, Name = happened.Name });
    }

    /// <summary>Retried if the opening has not arrived yet.</summary>
    public async Task Handle(ShopEdited happened, CancellationToken cancel) => (await db.Shops.SingleAsync(s => s.SellerId == happened.SellerId, cancel)).Apply(happened);
}
