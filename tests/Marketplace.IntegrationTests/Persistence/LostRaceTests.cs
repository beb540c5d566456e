using System.Data.Common;
using System.Net;
using Marketplace.IntegrationTests.Events;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Database = Marketplace.Kernel.Persistence.Database;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>A lost race is recognised however deeply the exception is wrapped, and nothing else is.</summary>
public sealed class LostRaceTests
{
    private const int Deadlock = 1205;

    private static readonly Dictionary<string, (Exception Failure, bool IsLostRace)> Known = new()
    {
        ["a deadlock, as a query throws it"] = (SqlFailure.Of(Deadlock), true),
        ["a deadlock of ExecuteUpdate, as EF Core's own strategy wraps it"] = (new InvalidOperationException("", SqlFailure.Of(Deadlock)), true),
        ["a deadlock of a save"] = (new DbUpdateException("", SqlFailure.Of(Deadlock)), true),
        ["a deadlock of a save, as EF Core's own strategy wraps it"] = (new InvalidOperationException("", new DbUpdateException("", SqlFailure.Of(Deadlock))), true),
        ["the same key"] = (new DbUpdateException("", SqlFailure.Of(2627, 3621)), true),
        ["the same in a unique index"] = (new DbUpdateException("", SqlFailure.Of(2601, 3621)), true),
        ["the same key, said second"] = (SqlFailure.Of(3621, 2627), true),
        ["a row that changed since a snapshot"] = (SqlFailure.Of(3960), true),
        ["another version"] = (new DbUpdateConcurrencyException(""), true),
        ["SQLite: the same in a unique index"] = (new DbUpdateException("", new SqliteException("", 19, 2067)), true),
        ["SQLite: the same key"] = (new SqliteException("", 19, 1555), true),
        ["SQLite: busy"] = (new SqliteException("", 5, 517), true),
        ["SQLite: locked"] = (new InvalidOperationException("", new SqliteException("", 6, 262)), true),
        ["a foreign key"] = (new DbUpdateException("", SqlFailure.Of(547, 3621)), false),
        ["a trigger"] = (SqlFailure.Of(50000), false),
        ["SQLite: a foreign key"] = (new DbUpdateException("", new SqliteException("", 19, 787)), false),
        ["a command that took too long"] = (new DbUpdateException("", SqlFailure.Of(-2)), false),
        ["something else"] = (new InvalidOperationException("", new TimeoutException()), false),
    };

    public static TheoryData<string> Shapes => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_lost_race_is_known_in_every_shape_and_nothing_else_is_taken_for_one(string shape) =>
        Database.IsLostRace(Known[shape].Failure).ShouldBe(Known[shape].IsLostRace);

    [Fact]
    public void Nothing_is_no_lost_race() => Database.IsLostRace(null).ShouldBeFalse();

    [Theory]
    [InlineData(11, 40613, true)]
    [InlineData(11, 40197, true)]
    [InlineData(11, 49918, true)]
    [InlineData(11, 10928, true)]
    [InlineData(20, 0, true)]
    [InlineData(11, -2, false)]
    [InlineData(14, 2627, false)]
    public void A_database_that_is_away_is_told_from_one_that_refuses(byte severity, int number, bool away) =>
        Database.IsAway(new DbUpdateException("", SqlFailure.Of(severity, [number]))).ShouldBe(away);

    [Fact]
    public async Task On_SQL_Server_what_the_server_says_arrives_as_it_was_said()
    {
        var server = new SilentServer { Failure = SqlFailure.Of(Deadlock) };
        await using var db = (OffersDbContext)Contexts.Make(typeof(OffersDbContext), interceptors: server.Interceptors);
        db.Database.CreateExecutionStrategy().ShouldBeOfType<NonRetryingExecutionStrategy>();
        foreach (var ask in new Func<Task>[]
        {
            () => db.Offers.AnyAsync(),
            () => db.Offers.ExecuteUpdateAsync(set => set.SetProperty(o => o.Stock, 1)),
            () => db.Database.ExecuteSqlRawAsync("UPDATE offers.Offers SET Stock = 1"),
        })
        {
            (await Should.ThrowAsync<Exception>(ask)).ShouldBeSameAs(server.Failure);
        }
    }

    [Fact]
    public async Task Whatever_part_of_a_save_fails_it_throws_the_exception_of_saves()
    {
        using var market = new LedgerMarket();
        await market.Open();
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        db.OnSave(_ => throw SqlFailure.Of(Deadlock));
        var failure = await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Database.IsLostRace(failure).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Deadlock, 5, true)]
    [InlineData(Deadlock, 6, false)]
    [InlineData(2627, 1, false)]
    public async Task A_write_that_ended_a_deadlock_is_sent_again_for_it_wrote_nothing(int number, int times, bool done)
    {
        using var market = new LedgerMarket();
        await market.Open();
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        var calls = 0;
        var write = () => db.Write(_ => ++calls <= times ? throw SqlFailure.Of(number) : Task.FromResult(3));
        if (done) (await write()).ShouldBe(3);
        else await Should.ThrowAsync<Exception>(write);
        calls.ShouldBe(number == Deadlock ? 6 : 1);
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task Whoever_meets_a_deadlock_while_buying_is_told_so_and_buys_by_pressing_once_more()
    {
        using var market = new DeadlockMarket();
        var offer = await market.Lists(await market.Seller());
        var page = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(offer) + "/purchase");
        market.Deadlocks = 1;
        var late = await page.Submit("Place order", OfferScenes.Address());
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain("Someone else has just changed this");
        late.ValueOf("Street").ShouldBe("Invalidenstr. 1");
        (await late.Submit("Place order")).IsBought().ShouldBeTrue();
    }

    /// <summary>A market with conflicts about stock.</summary>
    private sealed class DeadlockMarket : Market
    {
        private readonly Fought failing = new();

        public int Deadlocks { set => failing.Times = value; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                services.ConfigureDbContext<OffersDbContext>(options => options.AddInterceptors(failing));
                services.ConfigureDbContext<OffersSqliteDbContext>(options => options.AddInterceptors(failing));
            });
        }
    }

    /// <summary>Makes commands that take from the stock fail as deadlock victims, this often.</summary>
    private sealed class Fought : DbCommandInterceptor
    {
        public int Times { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData,
            InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("\"Stock\"", StringComparison.Ordinal) && !command.CommandText.Contains("[Stock]", StringComparison.Ordinal)) return new(result);
            return Times-- > 0 ? throw SqlFailure.Of(Deadlock) : new(result);
        }
    }
}
