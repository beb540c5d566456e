using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Whether a seller and a customer can start something new: not if the customer is blocked (rule ACC-9) or selling is paused (rule ACC-11).</summary>
internal static class NewOrders
{
    /// <summary>What a seller is told.</summary>
    public const string YouArePaused = "You can't take new orders for now. See why on the page about your seller details.";

    /// <summary>What a buyer is told.</summary>
    public const string SellerIsPaused = "The seller isn't selling at the moment.";

    private static readonly Func<OrdersDbContext, long, long, Task<bool>> IsBlockedBy = EF.CompileAsyncQuery((OrdersDbContext db, long seller, long customer) =>
        db.BlockedCustomers.Any(b => b.SellerId == seller && b.CustomerId == customer));

    public static Task<bool> IsBlocked(this OrdersDbContext db, long seller, long customer) => IsBlockedBy(db, seller, customer);

    /// <summary>Which of these sellers have blocked which of these customers.</summary>
    public static async Task<HashSet<(long Seller, long Customer)>> BlockedOf(this OrdersDbContext db, IReadOnlyList<(long Seller, long Customer)> pairs, CancellationToken cancel)
    {
        if (pairs.Count == 0) return [];
        var (sellers, customers) = (pairs.Select(p => p.Seller).Distinct().ToList(), pairs.Select(p => p.Customer).Distinct().ToList());
        var found = await db.BlockedCustomers.Where(b => sellers.Contains(b.SellerId) && customers.Contains(b.CustomerId)).Select(b => new { b.SellerId, b.CustomerId }).ToListAsync(cancel);
        return [.. found.Select(b => (b.SellerId, b.CustomerId))];
    }

    /// <summary>With the next save: refuses, even if the block or the pause comes at this moment.</summary>
    /// <param name="db">The context.</param>
    /// <param name="seller">The seller.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="blocked">The message if the customer is blocked.</param>
    /// <param name="paused">The message if selling is paused.</param>
    public static void Demand(this OrdersDbContext db, long seller, long customer, string blocked, string paused) => db.OnSave(async cancel =>
    {
        if (await IsBlockedBy(db, seller, customer)) throw RuleBroken.Conflict(blocked);
        if (await db.SellerPauses.AnyAsync(p => p.SellerId == seller && p.IsPaused, cancel)) throw RuleBroken.Conflict(paused);
    });
}
