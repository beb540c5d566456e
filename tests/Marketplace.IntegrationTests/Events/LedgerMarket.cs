using Marketplace.Events;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Events;

/// <summary>A market with an extra module whose handlers a test can disturb.</summary>
internal sealed class LedgerMarket : Market
{
    private readonly bool shared;

    public LedgerMarket()
    {
    }

    /// <summary>A second host on another market's database.</summary>
    public LedgerMarket(LedgerMarket other) : base(other.Folder)
    {
        shared = true;
        Settings["Host:Node"] = "7";
    }

    public Script Script { get; } = new();

    public async Task Open()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        if (!shared) await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
    }

    /// <summary>Pays into a new till, as a request would; returns after the first try of all handlers.</summary>
    public Task PayIn(params string[] texts) => PayIn(5, texts);

    public async Task PayIn(long amount, params string[] texts)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var till = new Till(Get<IdGenerator>().Next());
        foreach (var text in texts) till.PayIn(text, amount);
        db.Tills.Add(till);
        await db.SaveChangesAsync();
        await Get<Delivery>().Idle();
    }

    /// <summary>Closes new tills in one save.</summary>
    public async Task Close(params string[] texts)
    {
        await In((LedgerDbContext db) =>
        {
            foreach (var text in texts)
            {
                var till = new Till(Get<IdGenerator>().Next());
                till.Close(text);
                db.Tills.Add(till);
            }
            return db.SaveChangesAsync();
        });
        await Get<Delivery>().Idle();
    }

    public Task<List<string>> Booked() => In((LedgerDbContext db) => db.Book.OrderBy(b => b.Id).Select(b => b.Text).ToListAsync());

    public Task<List<OutboxMessage>> Waiting() => In((LedgerDbContext db) => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices((context, services) =>
        {
            services.AddSingleton(Script);
            services.AddDbContext<LedgerDbContext>(options => Kernel.Persistence.Database.Use(options, context.Configuration, "ledger"));
            services.AddScoped<ModuleDbContext>(provider => provider.GetRequiredService<LedgerDbContext>());
            services.AddSingleton(new ModuleRegistration("ledger", typeof(LedgerDbContext), typeof(LedgerDbContext)));
            services.AddSingleton(new RecurringJobRegistration(typeof(CountTheTill), typeof(LedgerDbContext)));
            services.AddScoped<BookWhenPaidIn>().AddScoped<BookWhenTillIsClosed>();
            services.AddSingleton(HandlerRegistration.Of<TillClosed, BookWhenTillIsClosed>(typeof(LedgerDbContext)));
            services.AddSingleton(HandlerRegistration.Of<PaidIn, BookWhenPaidIn>(typeof(LedgerDbContext)));
        });
    }
}
