using Marketplace.Accounts.Persistence;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Microsoft.EntityFrameworkCore;

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
        var balance = await market.In((BillingDbContext db) => db.SellerBalance(seller, "EUR"));
        balance.Available.Minor.ShouldBeGreaterThan(1000, "the demo seller can request a payout");
    }
}
