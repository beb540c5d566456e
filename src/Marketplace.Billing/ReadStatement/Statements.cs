using System.Runtime.CompilerServices;
using System.Security.Claims;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.ReadStatement;

/// <summary>Reads statements and their lines.</summary>
internal sealed class Statements(BillingDbContext db, TimeProvider clock)
{
    public const string Route = @"/shop/earnings/{month:regex(^\d{{4}}-(0[[1-9]]|1[[0-2]])$)}";
    private const int Batch = 500;

    /// <summary>The seller's statement of a month that has begun; null if there can't be one.</summary>
    public async Task<Statement?> Find(ClaimsPrincipal seller, Month month, CancellationToken cancel)
    {
        // What is no month is read as the year 0.
        if (seller.Shop is null || month.Year < 2000 || month.Start > clock.GetUtcNow().UtcDateTime) return null;
        var (me, currency) = (seller.Id, await db.CurrencyOf(seller.Id, cancel));
        return Statement.Of(month, currency, await db.MonthSums.AsNoTracking().Where(s => s.OwnerId == me && s.Currency == currency && s.Month <= month.Index).ToListAsync(cancel));
    }

    /// <summary>The month's transfers after one of them, by time.</summary>
    public Task<List<Transfer>> Lines(long sellerId, Statement statement, long after, int most, CancellationToken cancel)
    {
        var (first, end, currency) = (Math.Max(after + 1, IdGenerator.LowestAt(statement.Month.Start)), IdGenerator.LowestAt(statement.Month.Next.Start), statement.Currency);
        return db.Transfers.AsNoTracking()
            .Where(t => t.OwnerId == sellerId && t.Currency == currency && t.Id >= first && t.Id < end && !Statement.Unlisted.Contains(t.Kind))
            .OrderBy(t => t.Id).Take(most).ToListAsync(cancel);
    }

    /// <summary>What the month's transfers up to one of them add to the balance. It reads the lines of the pages before, and nothing else.</summary>
    public Task<long> Until(long sellerId, Statement statement, long last, CancellationToken cancel)
    {
        var (first, currency) = (IdGenerator.LowestAt(statement.Month.Start), statement.Currency);
        return db.Transfers.Where(t => t.OwnerId == sellerId && t.Currency == currency && t.Id >= first && t.Id <= last)
            .SumAsync(t => (t.To == AccountKind.SellerHeld || t.To == AccountKind.SellerAvailable ? t.Amount : 0) - (t.From == AccountKind.SellerHeld || t.From == AccountKind.SellerAvailable ? t.Amount : 0), cancel);
    }

    /// <summary>All lines, read in batches.</summary>
    public async IAsyncEnumerable<Transfer> AllLines(long sellerId, Statement statement, [EnumeratorCancellation] CancellationToken cancel)
    {
        long after = 0;
        while (true)
        {
            var lines = await Lines(sellerId, statement, after, Batch, cancel);
            foreach (var line in lines) yield return line;
            if (lines.Count < Batch) yield break;
            after = lines[^1].Id;
        }
    }
}
