using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.BuyAgain;

/// <summary>A purchase of the same offer a short while ago. Whoever buys it again is asked whether they mean it (rule ORD-21).</summary>
internal sealed record RecentPurchase(long Id, DateTime At)
{
    private static readonly Func<OffersDbContext, long, long, DateTime, Task<RecentPurchase?>> Newest = EF.CompileAsyncQuery(
        (OffersDbContext db, long buyer, long offer, DateTime since) => db.Purchases
            .Where(p => p.BuyerId == buyer && p.OfferId == offer && p.BoughtAt > since && p.ReturnedAt == null && p.Contact.Name != "")
            .OrderByDescending(p => p.Id).Select(p => new RecentPurchase(p.Id, p.BoughtAt)).FirstOrDefault());

    public static Task<RecentPurchase?> Find(OffersDbContext db, long buyer, long offer, DateTime since) => Newest(db, buyer, offer, since);

    /// <summary>The question whether they mean it, as a refusal.</summary>
    public RuleBroken Asks(DateTime now) => new("You bought this {0} ago. Tick the box if you want to buy it again.", "Again", false, Sentence.Of(now - At));
}
