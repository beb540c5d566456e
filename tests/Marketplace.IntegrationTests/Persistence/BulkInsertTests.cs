using Marketplace.IntegrationTests.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class BulkInsertTests
{
    private static readonly DateTime At = new DateTime(2026, 3, 1, 12, 30, 15, DateTimeKind.Utc).AddTicks(1_234_560);

    private static readonly Voucher[] Vouchers =
    [
        new(long.MaxValue, "“quoted” \"and\" \\ 你好 🍵\n", null, int.MinValue, true, DayOfWeek.Sunday, At, null, []),
        new(1, "", "a note", 0, false, DayOfWeek.Monday, At.Date, At, ["a", "b \"c\""]),
    ];

    [SqliteFact("rows that are written by one command")]
    public async Task Rows_come_back_as_they_were_written()
    {
        using var market = new LedgerMarket();
        await market.Open();
        await market.In(async (LedgerDbContext db) =>
        {
            db.Vouchers.AddRange(Vouchers);
            db.Book.Add(new BookEntry(1, "beside them", 5));
            (await db.SaveChangesAsync()).ShouldBe(1, "only what EF Core writes by itself is counted");
            db.ChangeTracker.Entries<Voucher>().ShouldAllBe(e => e.State == EntityState.Unchanged);
            return 0;
        });
        var read = await market.In((LedgerDbContext db) => db.Vouchers.OrderByDescending(v => v.Id).ToListAsync());
        read.ShouldBe(Vouchers, new Alike());
        read.Select(v => string.Join('|', v.Tags)).ShouldBe(Vouchers.Select(v => string.Join('|', v.Tags)));
        // As EF Core compares it, and as it stands in the file.
        (await market.In((LedgerDbContext db) => db.Vouchers.CountAsync(v => v.At == At && v.IsPaid && v.Day == DayOfWeek.Sunday && v.Note == null))).ShouldBe(1);
    }

    [SqliteFact("rows that are written by one command")]
    public async Task Where_a_row_is_refused_nothing_is_saved_and_all_are_new_again()
    {
        using var market = new LedgerMarket();
        await market.Open();
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        await market.In(async (LedgerDbContext other) =>
        {
            other.Vouchers.Add(Vouchers[0]);
            return await other.SaveChangesAsync();
        });
        db.Vouchers.AddRange(Vouchers);
        db.Book.Add(new BookEntry(1, "beside them", 5));
        var refused = await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Database.IsLostRace(refused).ShouldBeTrue();
        (await db.Vouchers.AsNoTracking().CountAsync(), await db.Book.AsNoTracking().CountAsync()).ShouldBe((1, 0));

        db.Entry(Vouchers[0]).State = EntityState.Detached;
        await db.SaveChangesAsync();
        (await db.Vouchers.AsNoTracking().CountAsync(), await db.Book.AsNoTracking().CountAsync()).ShouldBe((2, 1));
    }

    /// <summary>By all columns but the list, which records compare by reference.</summary>
    private sealed class Alike : IEqualityComparer<Voucher>
    {
        public bool Equals(Voucher? one, Voucher? other) => one! with { Tags = other!.Tags } == other;

        public int GetHashCode(Voucher voucher) => voucher.Id.GetHashCode();
    }
}
