using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Billing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ReadBatch;

internal sealed class ReadBatches(BillingDbContext db) : IReadBatches
{
    public async Task<IReadOnlyDictionary<long, (long Amount, string Currency)>> AmountsOf(IReadOnlyCollection<long> batches, CancellationToken cancel) =>
        await db.Batches.AsNoTracking().Where(b => batches.Contains(b.Id)).Select(b => new { b.Id, b.Amount, b.Currency }).ToDictionaryAsync(b => b.Id, b => (b.Amount, b.Currency), cancel);
}
