using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Personal;

/// <summary>A person's offers with their pictures, their favourites, and what they typed when they bought.</summary>
internal sealed class OffersData(OffersDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("offers", async after => await db.Offers.AsNoTracking().Where(o => o.SellerId == account && o.Id > after).OrderBy(o => o.Id).Take(PersonalRow.Page).Select(o => new PersonalRow(o.Id, new
        {
            Offer = new Number(o.Id),
            o.Kind,
            o.Title,
            o.Description,
            o.Category,
            Price = new PersonalAmount(o.Price, o.Currency),
            o.Stock,
            o.HoursToStart,
            o.HoursToDeliver,
            NoWithdrawal = o.Exemption,
            o.ExtraHours,
            o.ExtraUntil,
            o.PausedUntil,
            o.ListedAt,
            o.Reviews,
        })).ToListAsync(cancel), cancel);
        await file.Write("favourites", async after => await db.Favourites.AsNoTracking().Where(f => f.AccountId == account && f.Id > after).OrderBy(f => f.Id).Take(PersonalRow.Page)
            .Select(f => new PersonalRow(f.Id, new { f.Kind, Number = new Number(f.SubjectId), Title = db.Offers.Where(o => o.Id == f.SubjectId).Select(o => o.Title).FirstOrDefault(), TellsYouOfNews = f.Tells })).ToListAsync(cancel), cancel);
        await file.Write("purchases", async after => (await db.Purchases.AsNoTracking().Where(p => p.BuyerId == account && p.Id > after).OrderBy(p => p.Id).Take(PersonalRow.Page).ToListAsync(cancel))
            .ConvertAll(p => new PersonalRow(p.Id, new { Order = new Number(p.Id), Offer = new Number(p.OfferId), p.Quantity, Address = p.Contact, p.BoughtAt })), cancel);
        await ExportPictures(account, file, cancel);
        foreach (var upload in await db.Uploads.AsNoTracking().Where(u => u.SellerId == account).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancel))
        {
            await Add(file, $"imports/{new Number(upload)}.csv", db.Uploads.Where(u => u.Id == upload).Select(u => u.Content), cancel);
        }
    }

    private async Task ExportPictures(long account, IPersonalFile file, CancellationToken cancel)
    {
        for (long after = 0; ;)
        {
            var offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == account && o.Id > after).OrderBy(o => o.Id).Take(PersonalRow.Page)
                .Select(o => new { o.Id, Pictures = o.Pictures.OrderBy(p => p.Position).Select(p => p.Id).ToList() }).ToListAsync(cancel);
            if (offers.Count == 0) break;
            foreach (var (offer, picture) in offers.SelectMany(o => o.Pictures.Select(p => (o.Id, p)))) await AddPicture($"offers/{new Number(offer)}", picture);
            after = offers[^1].Id;
        }
        foreach (var draft in await db.Pictures.Where(p => p.DraftOf == account).Select(p => p.Id).ToListAsync(cancel)) await AddPicture("offers/unsaved", draft);

        Task AddPicture(string folder, long id) => Add(file, $"{folder}/{new Number(id)}.webp", db.Pictures.Where(p => p.Id == id).Select(p => p.Page), cancel);
    }

    private static async Task Add(IPersonalFile file, string path, IQueryable<byte[]> content, CancellationToken cancel)
    {
        if (await content.SingleOrDefaultAsync(cancel) is { } bytes) await file.Add(path, async (to, c) => await to.WriteAsync(bytes, c), cancel);
    }
}
