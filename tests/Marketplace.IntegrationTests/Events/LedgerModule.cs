using Marketplace.Contracts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Events;

/// <summary>A minimal module: accounts that raise an event for each payment, and handlers that record them.</summary>
internal sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : ModuleDbContext(options, "ledger")
{
    public DbSet<Till> Tills => Set<Till>();

    public DbSet<BookEntry> Book => Set<BookEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<BookEntry>().HasKey(b => b.Id);
        modelBuilder.Entity<BookEntry>().Property(b => b.Id).ValueGeneratedNever();
    }
}

internal sealed class Till : Aggregate
{
    private Till()
    {
    }

    public Till(long id) => Id = id;

    public long Total { get; private set; }

    public void PayIn(string text, long amount)
    {
        Total += amount;
        Raise(new PaidIn(text, amount));
    }

    public void Close(string text) => Raise(new TillClosed(text));
}

internal sealed record BookEntry(long Id, string Text, long Amount);

[EventName("tests.paid-in")]
internal sealed record PaidIn(string Text, long Amount) : DomainEvent;

[EventName("tests.till-closed")]
internal sealed record TillClosed(string Text) : DomainEvent;

[EventName("tests.booked")]
internal sealed record Booked(string Text) : DomainEvent;

/// <summary>What one host's handlers do, and how a test disturbs them.</summary>
internal sealed class Script
{
    private readonly SemaphoreSlim waiting = new(0);
    private int calls;

    public int Calls => calls;

    /// <summary>How often this host ran the recurring job.</summary>
    public int Counted { get; private set; }

    /// <summary>What the recurring job does.</summary>
    public Func<Task> Count { get; set; } = () => Task.CompletedTask;

    public Task CountOnce()
    {
        Counted++;
        return Count();
    }

    public Func<PaidIn, int, Task> Disturb { get; set; } = (_, _) => Task.CompletedTask;

    public Task Next(PaidIn happened)
    {
        var call = Interlocked.Increment(ref calls);
        waiting.Release();
        return Disturb(happened, call);
    }

    /// <summary>Waits until a handler has been called this often.</summary>
    public async Task Called(int times)
    {
        while (Calls < times) await waiting.WaitAsync();
    }
}

/// <summary>Records a payment. Recording the same event twice would violate the key, and a lost event would be missing.</summary>
[HandlerName("tests.book")]
internal sealed class BookWhenPaidIn(LedgerDbContext db, Script script) : IHandle<PaidIn>
{
    public static bool Concerns(PaidIn happened) => happened.Amount != 0;

    public async Task Handle(PaidIn happened, CancellationToken cancel)
    {
        db.Book.Add(new BookEntry(happened.Id, happened.Text, happened.Amount));
        await script.Next(happened);
    }
}

/// <summary>Records that a till was closed, together with the others of the same save.</summary>
[HandlerName("tests.book-closing", Together = true)]
internal sealed class BookWhenTillIsClosed(LedgerDbContext db, Script script) : IHandle<TillClosed>
{
    public async Task Handle(TillClosed happened, CancellationToken cancel)
    {
        db.Book.Add(new BookEntry(happened.Id, $"{happened.Text} with {db.ChangeTracker.Entries<BookEntry>().Count()} others", 0));
        await script.Next(new PaidIn(happened.Text, 0));
    }
}

internal sealed class CountTheTill(Script script) : IRecurringJob
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel) => script.CountOnce();
}
