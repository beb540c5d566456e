using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Forms;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Speed;

/// <summary>Opens every page of the demo market and checks the query plan of each query.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private const int MostQueries = 22;

    /// <summary>
    /// Staff's pages ask each of the thirteen kinds of cases, in the module that keeps it, and signing in again leads to their overview. The queries of
    /// events that are delivered meanwhile are counted, too.
    /// </summary>
    private static readonly Dictionary<string, int> More = new()
    {
        ["/admin"] = 70,
        ["/admin/cases/next"] = 70,
        ["/account/sign-in"] = 40,
        // This shows sections of six modules.
        ["/orders/{number}"] = 24,
        // Asks every module what is open.
        ["/account/closing"] = 50,
        ["/admin/log"] = 45,
        ["/admin/cases"] = 35,
        ["/admin/cases/{number}"] = 35,
    };

    private readonly Market market = new();

    public QueryPlanTests() => market.Settings["Demo"] = "true";

    public void Dispose() => market.Dispose();

    [SqliteFact("its query plans")]
    public async Task No_page_reads_a_whole_table_or_asks_more_than_a_few_queries()
    {
        _ = market.Services;
        using var commands = new Commands(market.Folder);
        var (scans, busy) = (new SortedSet<string>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal));
        var plans = new Dictionary<string, IReadOnlyList<string>>();
        var (busiest, visitor) = (new Dictionary<string, (Person? Person, string Path)>(), (Person?)null);
        var finder = new FormFinder(market, Look);
        var (buyer, seller) = (await Demo("buyer"), await Demo("seller"));
        var (support, admin) = (await Demo("support") with { Role = Staff.Support }, await Demo("admin") with { Role = Staff.Administrator });
        await Agreement.RefusedRefund(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        var inquiry = await Inquiry.Ask(market, buyer, seller);
        var disputed = await Agreement.Disputed(await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed));
        await market.Deliver();
        commands.Take();
        await Walk(null, "/", "/offers", "/offers?q=bowl&sort=rated", $"/sellers/{seller.Shop}?show=negative&q=the", "/account/sign-in", "/account/sign-in/code");
        var (guarded, suspended) = (await Guarded.Person(market), await SuspendedPerson.In(market));
        foreach (var (person, path) in Guarded.Pages.Append("/account/security").Select(path => (guarded, path)).Append((suspended, "/account/suspension")))
        {
            var browser = market.SignInAs(person);
            await browser.Open("/account");
            commands.Take();
            (await browser.Open(path)).Status.ShouldBe(HttpStatusCode.OK);
            visitor = person;
            Look(path);
        }
        await Walk(buyer, "/", "/favourites", "/orders?side=buying", "/orders?side=buying&search=bowl", "/orders?side=buying&claims=true", "/orders/claims?side=buying", "/orders/waiting", "/messages", "/notices", "/notices/muted-sellers", "/account", "/account/notices", "/account/phone", "/account/data", "/account/closing", "/account/reports");
        await Walk(seller, "/", $"{disputed.Path}/evidence", $"{inquiry}/custom-order", "/shop", "/orders?side=selling", "/orders/download?side=selling", "/orders/download?side=selling&search=bowl&stage=finished", "/orders?side=selling&claims=true", "/orders/claims?side=selling", "/orders/waiting", "/messages", "/shop/offers", "/shop/blocked-customers", "/shop/reputation", "/shop/deletion-requests", "/shop/earnings", "/shop/earnings?show=held", "/shop/earnings?show=available", "/shop/earnings/statements", "/shop/earnings/payout", "/shop/earnings/account", "/shop/earnings/details", "/shop/identity", "/shop/plan");
        await Walk(support, "/admin/cases", "/admin/cases?urgent=true", $"/admin/cases?search={seller.Name}", "/admin/cases?kind=claims", "/admin/cases?show=free", "/admin/cases/next", "/transparency", "/admin/cases?show=decided", "/admin/cases?kind=appeals&show=overdue", "/admin/cases?kind=claims&reason=Defect", "/admin/cases?kind=refunds", "/admin/cases?kind=customer-reports", "/admin/cases?kind=customer-reports&reason=Extortion", "/admin/orders", "/admin/reviews", "/admin/weeks", "/admin/weeks?kind=claims");
        await Walk(admin, "/admin", "/admin/accounts?q=in", "/admin/log", "/admin/log?kind=Read", "/admin/cases?kind=suspensions&show=decided", "/admin/cases?kind=suspension-appeals", await SuspendedPerson.Appealed(market), "/admin/payouts", "/admin/plans");
        // An event that was delivered meanwhile is none of the page's queries.
        foreach (var page in busy.Where(b => b.Value > Limit(b.Key)).Select(b => b.Key).ToList())
        {
            var (person, path) = busiest[page];
            await market.Deliver();
            commands.Take();
            await new Browser(market, person).Open(path);
            busy[page] = commands.Take().Count;
        }
        scans.ShouldBeEmpty();
        busy.Where(page => page.Value > Limit(page.Key)).Select(page => $"{page.Key}: {page.Value} queries").ShouldBeEmpty();
        plans.Count.ShouldBeGreaterThan(50);

        static int Limit(string page) => More.GetValueOrDefault(page, MostQueries);

        Task Walk(Person? person, params string[] paths)
        {
            visitor = person;
            return finder.WalkAs(person, paths);
        }

        void Look(string path)
        {
            var (page, queries) = (FoundForm.Pattern(path), commands.Take());
            if (queries.Count > busy.GetValueOrDefault(page, -1)) (busy[page], busiest[page]) = (queries.Count, (visitor, path));
            foreach (var query in queries)
            {
                if (!plans.TryGetValue(query.Text, out var found)) plans[query.Text] = found = query.Scans();
                foreach (var scan in found) scans.Add($"{page}: {scan} in {string.Join(' ', query.Text.Split('\n', StringSplitOptions.TrimEntries).SkipWhile(l => !l.StartsWith("FROM", StringComparison.Ordinal)))}");
            }
        }
    }

    private Task<Person> Demo(string mailbox) => market.In(async (AccountsDbContext db) =>
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Email == mailbox + "@marketplace.example");
        var shop = await db.Shops.AsNoTracking().Where(s => s.Id == account.Id).Select(s => s.Slug).SingleOrDefaultAsync();
        return new Person(account.Id, account.UserName!, shop);
    });
}
