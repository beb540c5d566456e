using System.Net;
using Marketplace.Billing.Domain;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Billing;

/// <summary>Support's check of sellers who sold much. The limits here are five sales and €125.00; each sale is one of €25.00.</summary>
[Trait("Rule", "ACC-11")]
public sealed class IdentityCheckTests : IDisposable
{
    public const string Reasons = "The register shows the same name and address.";
    private const string Paused = "Nobody can buy your offers for now.";
    private readonly Market market = new() { Settings = { ["Billing:Identity:Sales"] = "5", ["Billing:Identity:Amounts:EUR"] = "125" } };

    public void Dispose() => market.Dispose();

    /// <summary>Has a seller's details complete, and the staff's page about them.</summary>
    public static async Task<string> Open(Market market, Person seller)
    {
        await EnterTax(market, seller);
        await EnterAccount(market, seller);
        await market.In(async (BillingDbContext db) =>
        {
            var check = new IdentityCheck(seller.Id, $"Shop of {seller.Name}");
            check.Count(new(market.Clock.Now.Year, 200, 1, new Money(512_345, "EUR")), new(), IdentityGaps.None, 4711, market.Clock.Now);
            db.IdentityChecks.Add(check);
            return await db.SaveChangesAsync();
        });
        await market.Deliver();
        return PathOf(seller);
    }

    [Fact, Trait("Rule", "MOD-6"), Trait("Rule", "MOD-12")]
    public async Task At_both_limits_selling_pauses_until_support_has_confirmed_who_the_seller_is()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var offer = await market.Lists(seller);
        await EnterTax(market, seller);
        await EnterAccount(market, seller);
        await Sell(seller, 4);
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeTrue();
        (await market.SignInAs(market.Support()).Open(PathOf(seller))).Status.ShouldBe(HttpStatusCode.NotFound, "before, nobody reads the details");
        await Sell(seller, 1);
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        foreach (var path in new[] { "/shop", "/shop/identity" }) (await market.SignInAs(seller).Open(path)).Text.ShouldContain($"{Paused} You've sold so much this year that support is checking who you are.");
        (await market.SignInAs(seller).Open("/notices")).Text.ShouldContain("Nobody can buy your offers until support has checked who you are.");

        var support = market.Support();
        var staff = market.SignInAs(support);
        (await staff.Open("/admin/cases?kind=identities")).Text.ShouldContain("5 sales in 2026");
        var page = await (await staff.Open(PathOf(seller))).Submit("Take case");
        foreach (var part in new[] { "€125.00", "Pekařská 12, 602 00 Brno", "CZ7801012345", "1 January 1978", "account ending in 3000" }) page.Text.ShouldContain(part);
        (await page.Submit("Send decision", new { Reasons = "Too short." })).ErrorAt("Outcome").ShouldBe("Choose a decision.");
        await page.Submit("Send decision", new { Outcome = "false", Reasons = "The tax number belongs to another person." });
        await market.Deliver();
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldContain("Support asks you to correct your details: The tax number belongs to another person.");
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse("selling stays paused");
        (await staff.Open("/admin/cases?kind=identities")).Text.ShouldNotContain("5 sales in 2026");

        await EnterTax(market, seller, "CZ7801019999");
        page = await (await staff.Open(PathOf(seller))).Submit("Take case");
        page.Text.ShouldContain("CZ7801019999");
        (await page.Submit("Send decision", new { Outcome = "true", Reasons })).Text.ShouldContain("Decision sent. We've told the seller.");
        await market.Deliver();
        (await market.Buys(buyer, offer)).IsBought().ShouldBeTrue();
        (await market.SignInAs(seller).Open("/notices")).Text.ShouldContain("Support has confirmed your details. Your offers can be bought again.");
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldNotContain("Support has confirmed", Shouldly.Case.Sensitive, "that is no news on the home page");
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain($"decided the identity of Shop of {seller.Name}: Identity confirmed");
        await Sell(seller, 1);
        (await Check(seller)).State.ShouldBe(IdentityCheckState.Confirmed, "not asked again this year");
    }

    [Fact]
    public async Task Before_the_limits_the_seller_is_told_once_what_will_be_checked_and_how_to_prepare()
    {
        var seller = await market.Seller();
        await Sell(seller, 3);
        (await Told(seller)).ShouldBe(0);
        await Sell(seller, 1);
        (await Told(seller)).ShouldBe(1);
        foreach (var path in new[] { "/shop", "/shop/identity" })
        {
            var page = await market.SignInAs(seller).Open(path);
            page.Text.ShouldContain("At 5 sales and €125.00 in a calendar year, selling pauses until support has checked who you are. Support checks your name, address, tax number, date of birth and payout account. Complete what is missing now");
            page.Document.QuerySelectorAll("a[href='/shop/earnings/details'], a[href='/shop/earnings/account']").Length.ShouldBe(2, path);
        }
        await EnterTax(market, seller);
        await EnterAccount(market, seller);
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldContain("All of this is complete.");
        await market.Work<CheckIdentities>();
        (await Told(seller)).ShouldBe(1, "once");
    }

    [Fact]
    public async Task What_is_missing_is_named_and_support_gets_the_case_once_it_is_complete()
    {
        var seller = await market.Seller();
        await Sell(seller, 5);
        var home = await market.SignInAs(seller).Open("/shop");
        home.Text.ShouldContain($"{Paused} You've sold so much this year that support has to check who you are. Complete your details first.");
        var mail = market.MailTo(seller.Email).Single(m => m.Subject!.Contains("until support has checked who you are", StringComparison.Ordinal)).TextBody!;
        mail.ShouldContain("Your tax details are missing.");
        mail.ShouldContain("Your payout account is missing.");
        mail.ShouldNotContain("Your seller details are missing.", Shouldly.Case.Sensitive, "a private seller states none");
        await EnterTax(market, seller);
        (await market.SignInAs(market.Support()).Open(PathOf(seller))).Status.ShouldBe(HttpStatusCode.NotFound);
        await EnterAccount(market, seller);
        (await market.SignInAs(market.Support()).Open(PathOf(seller))).Status.ShouldBe(HttpStatusCode.OK);
        (await Check(seller)).State.ShouldBe(IdentityCheckState.Open);
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task Nobody_but_support_sees_it_and_staff_don_t_decide_on_themselves()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var path = await Open(market, seller);
        foreach (var person in new[] { seller, other, await market.Buyer(), seller with { Role = Staff.Support } })
        {
            foreach (var noun in new[] { "", "/decision" }) (await market.SignInAs(person).Open(path + noun)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var open in new[] { $"/sellers/{seller.Shop}", $"/sellers/{seller.Shop}?tab=about" }) (await market.Visitor().Open(open)).Text.ShouldNotContain("CZ7801012345");
        var page = await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case");
        await EnterTax(market, seller, "CZ7801019999");
        (await page.Submit("Send decision", new { Outcome = "true", Reasons })).Status.ShouldBe(HttpStatusCode.Conflict, "the seller has changed what was read");
    }

    [Fact, Trait("Rule", "MOD-7"), Trait("Rule", "TXT-4")]
    public async Task Ready_sentences_are_reasons_that_the_seller_reads_in_their_language()
    {
        var seller = await market.Seller();
        var page = await (await market.SignInAs(market.Support()).Open(await Open(market, seller))).Submit("Take case");
        (await page.Submit("Send decision", new { Outcome = "false", Reasons = "", Parts = "identity-name" })).Errors.ShouldBeEmpty();
        await market.Deliver();
        await ReasonPartsTests.ShouldRead(market, seller, "/shop/identity", "identity-name");
    }

    [Fact]
    public async Task Two_hosts_at_once_and_repeats_make_one_pause_and_one_case()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 5; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => market.Work<CheckIdentities>())));
        await market.Work<CheckIdentities>();
        await market.Deliver();
        (await Check(seller)).Pauses.ShouldBe(1);
        (await market.In((BillingDbContext db) => db.Quarters.CountAsync(q => q.Unseen != 0))).ShouldBe(0);
    }

    [Fact]
    public async Task A_refund_before_counts_and_after_it_changes_nothing()
    {
        var seller = await market.Seller();
        var refunded = await Deal.Place(market, seller: seller, stage: OrderStage.Refunded);
        await Sell(seller, 4);
        (await Check(seller)).IsPaused.ShouldBeFalse("the refunded order doesn't count");
        var last = await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        await market.Work<CheckIdentities>();
        (await Check(seller)).IsPaused.ShouldBeTrue();
        await (await last.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        await market.Deliver();
        await market.Work<CheckIdentities>();
        (await Check(seller)).IsPaused.ShouldBeTrue("a refund is no way round the check");
        refunded.Seller.ShouldBe(seller);
    }

    [Fact]
    public async Task A_year_begins_at_midnight_UTC_and_the_next_one_asks_again()
    {
        market.Clock.Advance(new DateTime(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc) - market.Clock.Now);
        var seller = await market.Seller();
        await Sell(seller, 4);
        market.Clock.Advance(TimeSpan.FromMinutes(30));
        await Sell(seller, 1);
        (await Check(seller)).IsPaused.ShouldBeFalse("four sales are of last year");
        await Sell(seller, 4);
        (await Check(seller)).Year.ShouldBe(2027);
        (await Check(seller)).IsPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_sale_of_a_year_is_looked_at_in_the_next_one()
    {
        market.Clock.Advance(new DateTime(2026, 12, 31, 23, 59, 0, DateTimeKind.Utc) - market.Clock.Now);
        var (seller, slow) = (await market.Seller(), await market.Seller());
        await Sell(seller, 5, look: false);
        await Sell(slow, 4, look: false);
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        await market.Work<CheckIdentities>();
        (await Check(seller)).IsPaused.ShouldBeTrue();
        (await market.In((BillingDbContext db) => db.IdentityChecks.AnyAsync(c => c.Id == slow.Id))).ShouldBeFalse("a warning would come too late");
    }

    [Fact]
    public async Task A_confirmed_seller_who_changes_who_they_are_is_checked_again_but_not_for_another_account()
    {
        var seller = await market.Seller();
        var path = await Open(market, seller);
        await (await (await market.SignInAs(market.Support()).Open(path)).Submit("Take case")).Submit("Send decision", new { Outcome = "true", Reasons });
        await market.Deliver();
        (await market.SignInAs(seller).Open("/shop/identity")).Text.ShouldContain("If you change your name, address, tax number or date of birth, support checks them again");
        await EnterAccount(market, seller, "CZ65 0800 0000 1920 0014 5399");
        await EnterTax(market, seller);
        (await Check(seller)).IsPaused.ShouldBeFalse("the same details, saved again");
        await EnterTax(market, seller, "CZ7801019999");
        (await Check(seller)).ShouldSatisfyAllConditions(c => c.IsPaused.ShouldBeTrue(), c => c.State.ShouldBe(IdentityCheckState.Open));
    }

    [Fact]
    public async Task The_sums_of_a_seller_s_year_are_rebuilt_and_proven_equal()
    {
        var seller = await market.Seller();
        await Sell(seller, 2);
        await Deal.Place(market, seller: seller, stage: OrderStage.Refunded);
        (await Rebuild()).ShouldBe(0);
        await market.In((BillingDbContext db) => db.Quarters.Where(q => q.SellerId == seller.Id).ExecuteUpdateAsync(set => set.SetProperty(q => q.Orders, 7).SetProperty(q => q.Amount, 1)));
        (await Rebuild()).ShouldBe(1);
        var row = await market.In((BillingDbContext db) => db.Quarters.AsNoTracking().SingleAsync(q => q.SellerId == seller.Id));
        (row.Orders, row.Amount).ShouldBe((2, 5000));
        row.Unseen.ShouldBeGreaterThan(0, "the job looks at it again");
    }

    private Task<int> Rebuild() => market.In((BillingDbContext db) => new RebuildSellerSums(db).Run(CancellationToken.None));

    private static string PathOf(Person seller) => $"/admin/identities/{new Number(seller.Id)}";

    private Task<IdentityCheck> Check(Person seller) => market.In((BillingDbContext db) => db.IdentityChecks.AsNoTracking().SingleAsync(c => c.Id == seller.Id));

    private async Task Sell(Person seller, int orders, bool look = true)
    {
        for (var i = 0; i < orders; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        if (!look) return;
        await market.Work<CheckIdentities>();
        await market.Deliver();
    }

    private async Task<int> Told(Person seller) => (await market.SignInAs(seller).Open("/notices")).Text.Split("Support will soon check who you are.").Length - 1;

    private static async Task EnterTax(Market market, Person seller, string number = "CZ7801012345")
    {
        var page = await (await market.SignInAs(seller).Open("/shop/earnings/details")).Submit("Save details", new
        {
            Name = "Tomas Keramik",
            Street = "Pekařská 12",
            PostalCode = "602 00",
            City = "Brno",
            Country = "CZ",
            TaxNumber = number,
            BornOn = "1978-01-01",
        });
        page.Errors.ShouldBeEmpty();
        await market.Deliver();
    }

    private static async Task EnterAccount(Market market, Person seller, string iban = Earned.Iban)
    {
        (await (await market.SignInAs(seller).Open("/shop/earnings/account")).Submit("Save account", new { Holder = "Tomas Keramik", Iban = iban })).Errors.ShouldBeEmpty();
        await market.Deliver();
    }
}
