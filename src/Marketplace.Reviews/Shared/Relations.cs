using Marketplace.Contracts.Accounts;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Shared;

/// <summary>Whether the buyer of an order may review its seller (rule REV-11). It is asked when the form is opened and when it is sent.</summary>
internal sealed class Relations(ReviewsDbContext db, IEnumerable<IFindRelations> finders)
{
    /// <summary>The relation that forbids it, and what became of the buyer's objection.</summary>
    public async Task<(AccountRelation? Relation, ContestedRefusal? Contested)> Of(ReviewableOrder order, CancellationToken cancel)
    {
        AccountRelation? relation = null;
        foreach (var finder in finders) relation ??= await finder.Between(order.BuyerId, order.SellerId, order.Facts.PlacedAt, cancel);
        if (relation is null) return default;
        var contested = await db.ContestedRefusals.AsNoTracking().SingleOrDefaultAsync(c => c.OrderId == order.OrderId, cancel);
        return contested?.IsAllowed == true ? (null, contested) : (relation, contested);
    }
}
