using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>The demo's people have something of every kind.</summary>
[Trait("Rule", "ACC-6")]
public sealed class DemoDataTests : IDisposable
{
    private readonly Market market = new();

    public DemoDataTests() => market.Settings["Demo"] = "true";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Something_of_every_kind_is_in_the_file_and_can_be_forgotten()
    {
        var (buyer, seller) = (await Demo("buyer"), await Demo("seller"));
        var bought = await Files(buyer);
        foreach (var list in new[] { "account", "orders-as-buyer", "conversations", "reviews-written", "claims-as-buyer", "notices", "customer-card" }) bought.Keys.ShouldContain($"{list}.json");
        var sold = await Files(seller);
        foreach (var list in new[] { "shop", "offers", "orders-as-seller", "ledger-EUR", "payouts", "statements", "tariff-plans", "reviews-received", "deletion-requests", "claims-as-seller" }) sold.Keys.ShouldContain($"{list}.json");
        sold.Keys.ShouldContain(path => path.StartsWith("offers/", StringComparison.Ordinal) && path.EndsWith(".webp", StringComparison.Ordinal));
        foreach (var list in bought.Concat(sold).Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal))) System.Text.Json.JsonDocument.Parse(list.Value);
        // Whatever is open: each module forgets all kinds of rows.
        await market.Tell(new AccountClosed(buyer.Id, false), new AccountClosed(seller.Id, true));
        (await market.In(async (IEnumerable<ModuleDbContext> modules) =>
        {
            var left = new List<string>();
            foreach (var db in modules) left.AddRange(await db.Outbox.Where(m => m.Name == "accounts.account-closed").Select(m => $"{m.Handler}: {m.Error}").ToListAsync());
            return left;
        })).ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> Files(Person person)
    {
        await DataOwner.ReadyFile(market, person);
        return await (await (await market.SignInAs(person).Open(DataOwner.Page)).Download()).Unzip();
    }

    private Task<Person> Demo(string mailbox) => market.In(async (AccountsDbContext db) =>
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Email == mailbox + "@marketplace.example");
        var shop = await db.Shops.AsNoTracking().Where(s => s.Id == account.Id).Select(s => s.Slug).SingleOrDefaultAsync();
        return new Person(account.Id, account.UserName!, shop);
    });
}
