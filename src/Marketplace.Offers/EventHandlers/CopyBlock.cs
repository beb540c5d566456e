using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.copy-block")]
internal sealed class CopyBlock(OffersDbContext db) : IHandle<CustomerBlocked>, IHandle<CustomerUnblocked>
{
    public async Task Handle(CustomerBlocked happened, CancellationToken cancel) =>
        (await Find(happened.SellerId, happened.CustomerId, cancel)).Begin(happened.BlockId);

    public async Task Handle(CustomerUnblocked happened, CancellationToken cancel) =>
        (await Find(happened.SellerId, happened.CustomerId, cancel)).End(happened.BlockId);

    private async Task<Block> Find(long seller, long customer, CancellationToken cancel)
    {
        if (await db.Blocks.SingleOrDefaultAsync(b => b.SellerId == seller && b.CustomerId == customer, cancel) is { } known) return known;
        var block = new Block { SellerId = seller, CustomerId = customer };
        db.Blocks.Add(block);
        return block;
    }
}
