using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>A closed account has no offers, favourites and addresses any more (rule ACC-6). Offers keep their titles, because orders and reviews are about them.</summary>
[HandlerName("offers.end-offers")]
internal sealed class EndOffersWhenAccountIsClosed(OffersDbContext db) : IHandle<AccountClosed>
{
    private const int Batch = 500;

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        await db.Write(c => db.Buyers.Where(b => b.AccountId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Favourites.Where(f => f.AccountId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Uploads.Where(u => u.SellerId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Pictures.Where(p => p.DraftOf == id).ExecuteDeleteAsync(c), cancel);
        for (long after = 0; await Ids(db.Purchases.Where(p => p.BuyerId == id && p.Id > after).Select(p => p.Id), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            await db.Write(c => db.Purchases.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(x => x.Contact.Name, "").SetProperty(x => x.Contact.Street, "").SetProperty(x => x.Contact.PostalCode, "")
                .SetProperty(x => x.Contact.City, "").SetProperty(x => x.Contact.Country, "").SetProperty(x => x.Contact.Phone, ""), c), cancel);
        }
        if (happened.HasShop) await EndOffers(id, cancel);
    }

    private async Task EndOffers(long id, CancellationToken cancel)
    {
        if (await db.Sellers.Where(s => s.SellerId == id).Select(s => s.Name).SingleOrDefaultAsync(cancel) is { } name)
        {
            foreach (var spelling in KnownSpelling.In([name]).SelectMany(KnownSpelling.Of).ToList())
            {
                await db.Write(c => db.Spellings.Where(s => s.Deletion == spelling.Deletion && s.Word == spelling.Word).ExecuteDeleteAsync(c), cancel);
            }
        }
        for (long after = 0; await Ids(db.Offers.Where(o => o.SellerId == id && o.Id > after).Select(o => o.Id), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            var pictures = await db.Offers.Where(o => ids.Contains(o.Id)).SelectMany(o => o.Pictures).Select(p => p.Id).ToListAsync(cancel);
            await db.Write(c => db.Pictures.Where(p => pictures.Contains(p.Id)).ExecuteDeleteAsync(c), cancel);
            await db.Write(c => db.Words.Where(w => ids.Contains(w.OfferId)).ExecuteDeleteAsync(c), cancel);
            await db.Write(c => db.Offers.Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(x => x.ShopName, FormerNames.Seller).SetProperty(x => x.Description, "").SetProperty(x => x.CoverId, (long?)null)
                .SetProperty(x => x.PausedUntil, Offer.Held).SetProperty(x => x.OwnPausedUntil, (DateTime?)null).SetProperty(x => x.Version, x => x.Version + 1), c), cancel);
        }
        await db.Write(c => db.Sellers.Where(s => s.SellerId == id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Name, FormerNames.Seller).SetProperty(x => x.LogoId, (long?)null).SetProperty(x => x.Version, long.MaxValue), c), cancel);
    }

    private static Task<List<long>> Ids(IQueryable<long> ids, CancellationToken cancel) => ids.OrderBy(id => id).Take(Batch).ToListAsync(cancel);
}
