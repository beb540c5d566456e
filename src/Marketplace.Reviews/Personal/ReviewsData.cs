using System.Text;
using Marketplace.Contracts.Personal;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Personal;

/// <summary>The reviews that a person wrote, with receipts and pictures, those that they received, as everybody sees them, and their levels.</summary>
internal sealed class ReviewsData(ReviewsDbContext db) : IPersonalData
{
    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("reviews-written", after => Written(account, after, cancel), cancel);
        await file.Write("reviews-received", async after => (await db.Reviews.AsNoTracking().Include(r => r.Order).Where(r => r.SellerId == account && r.Id > after).OrderBy(r => r.Id).Take(PersonalRow.Page).ToListAsync(cancel))
            .ConvertAll(r => new PersonalRow(r.Id, new
            {
                Order = new Number(r.OrderId),
                Buyer = r.Order.BuyerName,
                r.Order.Title,
                Ratings = r.IsGone ? null : r.Ratings,
                Comment = r.IsGone ? null : r.PublicComment,
                r.PublishedAt,
                r.EditedAt,
                r.WithdrawnAt,
                r.WithdrawalReason,
                Decision = r.Ruled,
                YourReply = r.Reply,
                r.RepliedAt,
                r.ReplyChangedAt,
            })), cancel);
        await file.Write("contested-refusals", async after => await
            (from o in db.Orders.AsNoTracking()
             where o.BuyerId == account && o.OrderId > after
             join c in db.ContestedRefusals on o.OrderId equals c.OrderId
             orderby o.OrderId
             select new PersonalRow(o.OrderId, new { Order = new Number(o.OrderId), c.Title, c.OpenedAt, c.IsAllowed, c.Reasons, c.DecidedAt })).Take(PersonalRow.Page).ToListAsync(cancel), cancel);
        await file.Write("muted-requests-to-update", await db.UpdateRequestMutes.Where(m => m.BuyerId == account).OrderBy(m => m.MutedAt)
            .Join(db.Shops, m => m.SellerId, s => s.SellerId, (m, s) => new { s.Name, m.MutedAt }).ToListAsync(cancel), cancel);
        await file.Write("levels", await db.LevelChanges.AsNoTracking().Where(l => l.SellerId == account).OrderBy(l => l.At).Select(l => new { l.At, l.Before, l.Level, l.Finished, l.Positive, l.Negative, l.Standing }).ToListAsync(cancel), cancel);
        foreach (var draft in await db.PictureFiles.Where(p => p.DraftOf == account).Select(p => p.Id).ToListAsync(cancel)) await AddPicture("reviews/unsaved", draft, file, cancel);
        for (long after = 0; await Orders(account, after, cancel) is { Count: > 0 } orders; after = orders[^1])
        {
            var reviews = await db.Reviews.Where(r => orders.Contains(r.OrderId)).Select(r => new { r.Id, r.OrderId }).ToDictionaryAsync(r => r.Id, r => r.OrderId, cancel);
            var ids = reviews.Keys.ToList();
            foreach (var picture in await db.Pictures.AsNoTracking().Where(p => ids.Contains(p.ReviewId)).Select(p => new { p.ReviewId, p.PictureId }).ToListAsync(cancel))
            {
                await AddPicture($"reviews/{new Number(reviews[picture.ReviewId])}", picture.PictureId, file, cancel);
            }
        }
    }

    /// <summary>The next orders that the person reviewed.</summary>
    private Task<List<long>> Orders(long account, long after, CancellationToken cancel) => db.Orders
        .Where(o => o.BuyerId == account && o.OrderId > after && db.Reviews.Any(r => r.OrderId == o.OrderId)).OrderBy(o => o.OrderId).Take(PersonalRow.Page).Select(o => o.OrderId).ToListAsync(cancel);

    private async Task<IReadOnlyList<PersonalRow>> Written(long account, long after, CancellationToken cancel)
    {
        var orders = await Orders(account, after, cancel);
        if (orders.Count == 0) return [];
        var reviews = await db.Reviews.AsNoTracking().Include(r => r.Order).Include(r => r.Versions).Where(r => orders.Contains(r.OrderId)).OrderBy(r => r.OrderId).ToListAsync(cancel);
        var ids = reviews.ConvertAll(r => r.Id);
        var receipts = (await db.Entries.AsNoTracking().Where(e => ids.Contains(e.ReviewId)).OrderBy(e => e.Position).ToListAsync(cancel)).ToLookup(e => e.ReviewId);
        return reviews.ConvertAll(r => new PersonalRow(r.OrderId, new
        {
            Order = new Number(r.OrderId),
            Seller = r.Order.ShopName,
            r.Order.Title,
            r.Ratings,
            r.Comment,
            r.PublishedAt,
            r.EditedAt,
            EarlierVersions = r.Versions.OrderBy(v => v.ReplacedAt).Select(v => new { v.Ratings, v.Comment, v.ReplacedAt }),
            r.WithdrawnAt,
            r.WithdrawalReason,
            r.WithdrawalWords,
            Decision = r.Ruled,
            PassagesTakenOut = r.TakenOut,
            ReplyOfTheSeller = r.Reply,
            r.RepliedAt,
            EntriesInTheReviewLedger = receipts[r.Id].Select(e => new { e.Position, Entry = Encoding.UTF8.GetString(e.Line) }),
        }));
    }

    private async Task AddPicture(string folder, long id, IPersonalFile file, CancellationToken cancel)
    {
        var bytes = await db.PictureFiles.Where(p => p.Id == id).Select(p => p.Page).SingleOrDefaultAsync(cancel);
        if (bytes is not null) await file.Add($"{folder}/{new Number(id)}.webp", async (to, c) => await to.WriteAsync(bytes, c), cancel);
    }

    public async Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel) => OpenMatter.Of(new OpenMatter(
        "Contested refusals of a review: {0}",
        await db.Orders.CountAsync(o => o.BuyerId == account && db.ContestedRefusals.Any(c => c.OrderId == o.OrderId && c.DecidedAt == null), cancel), "/orders?side=buying"));
}
