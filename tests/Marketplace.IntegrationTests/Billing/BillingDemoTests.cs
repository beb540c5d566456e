using Marketplace.Accounts.Persistence;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Events;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>The money of the demo market.</summary>
[Trait("Rule", "ORD-19")]
public sealed class BillingDemoTests
{
    [Fact]
    public async Task The_demo_orders_have_fees_and_payouts_in_all_states_and_the_ledger_is_right()
    {
        using var market = new Market { Settings = { ["Demo"] = "true" } };
        _ = market.Services;
        await market.In(async (BillingDbContext db) =>
        {
            (await db.Payouts.Select(p => p.State).Distinct().ToListAsync()).ShouldBe([PayoutState.Paid, PayoutState.InBatch, PayoutState.Requested], ignoreOrder: true);
            (await db.Transfers.Where(t => t.Kind == TransferKind.Fee).CountAsync()).ShouldBeGreaterThan(50);
            (await db.Orders.CountAsync(o => o.ReleaseAt <= market.Clock.Now)).ShouldBe(0);
            (await new VerifyLedger(db).FirstWrong(CancellationToken.None)).ShouldBeNull();
            return true;
        });
        var seller = await market.In((AccountsDbContext db) => db.Accounts.Where(a => a.Email == "seller@marketplace.example").Select(a => a.Id).SingleAsync());
        var balance = await market.In((BillingDbContext db) => db.SellerBalance(seller));
        balance.Available.Minor.ShouldBeGreaterThan(1000, "the demo seller can request a payout");

        using var oneByOne = new OneByOne { Settings = { ["Demo"] = "true" } };
        _ = oneByOne.Services;
        (await Ledger(market)).ShouldBe(await Ledger(oneByOne), "events that are handled together make the same ledger as one by one");
    }

    /// <summary>A market that handles each event by itself.</summary>
    private sealed class OneByOne : Market
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
            {
                var handlers = services.Select(s => s.ImplementationInstance).OfType<HandlerRegistration>().ToList();
                services.RemoveAll<HandlerRegistration>();
                foreach (var handler in handlers) services.AddSingleton(handler with { Together = false });
            });
        }
    }

    private static Task<List<string>> Ledger(Market market) => market.In(async (BillingDbContext db) =>
    {
        var shops = await db.Sellers.ToDictionaryAsync(s => s.SellerId, s => s.Shop);
        return (await db.Transfers.AsNoTracking().ToListAsync()).ConvertAll(t => $"{t.At:O} {shops[t.OwnerId]} {t.Kind} {t.From} {t.To} {t.Amount} {t.Currency}").Order(StringComparer.Ordinal).ToList();
    });
}
