using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>A customer who can't start anything new with a seller (rule ACC-9). The row is deleted when the seller unblocks them.</summary>
internal sealed class BlockedCustomer : Aggregate
{
    public const int NoteLength = 500;

    /// <summary>All that the customer is told.</summary>
    public const string NotAvailable = "This offer is not available to you.";

    private BlockedCustomer()
    {
    }

    public long SellerId { get; private set; }

    public long CustomerId { get; private set; }

    public string CustomerName { get; private set; } = "";

    /// <summary>Why, for the seller alone.</summary>
    public string Note { get; private set; } = "";

    public DateTime BlockedAt { get; private set; }

    public static BlockedCustomer Block(long id, Order from, Actor seller, string note, DateTime now)
    {
        if (seller.Party != Party.Seller) throw new RuleBroken("You can't take this step.");
        var block = new BlockedCustomer
        {
            Id = id,
            SellerId = from.SellerId,
            CustomerId = from.BuyerId,
            CustomerName = from.BuyerName,
            Note = note,
            BlockedAt = now,
        };
        block.Raise(new CustomerBlocked(id, block.SellerId, block.CustomerId) { OccurredAt = now });
        return block;
    }

    /// <summary>The caller deletes it in the same save.</summary>
    public void Lift(DateTime now) => Raise(new CustomerUnblocked(Id, SellerId, CustomerId) { OccurredAt = now });
}
