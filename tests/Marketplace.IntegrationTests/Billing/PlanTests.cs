using System.Net;
using Marketplace.Billing.Jobs;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;

namespace Marketplace.IntegrationTests.Billing;

[Trait("Rule", "ORD-10")]
public sealed class PlanTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task An_administrator_changes_a_plan_for_orders_from_then_on()
    {
        var seller = await market.Seller();
        var before = new Earned(await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed));
        market.Clock.Advance(TimeSpan.FromHours(1));
        var admin = market.SignInAs(market.Administrator());
        var page = await (await admin.Open("/admin/plans")).Browser.Open("/admin/plans/Basic");
        page.ValueOf("Percentage").ShouldBe("8");
        var changed = await page.Submit("Change plan", new { Percentage = "10", Fixed = "0", Cap = "2.40" });
        changed.Path.ShouldBe("/admin/plans");
        changed.Text.ShouldContain("10% of each order plus €0.00, at most €2.40 per order; no monthly fee Version 2 · Valid from 2 Mar, 10:00 in force");
        changed.Text.ShouldContain("8% of each order plus €0.30, at most €50.00 per order; no monthly fee Version 1 · Valid from the beginning");
        market.Clock.Advance(TimeSpan.FromHours(1));
        var after = new Earned(await Deal.Place(market, seller: seller, stage: OrderStage.Confirmed));
        (await before.Deal.AsSeller()).Text.ShouldContain("Fee when the order is finished €2.30");
        (await after.Deal.AsSeller()).Text.ShouldContain("Fee when the order is finished €2.40");
        (await page.Submit("Change plan", new { Percentage = "1" })).Status.ShouldBe(HttpStatusCode.Conflict, "somebody else changed it");
        (await admin.Open("/admin/log")).Text.ShouldContain("changed the plan Basic");
        (await admin.Open("/admin/plans/Nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Percentage", "100.01", "Enter a percentage from 0 to 100.")]
    [InlineData("Percentage", "", "Enter a percentage from 0 to 100.")]
    [InlineData("Fixed", "-1", "Enter an amount from 0 to 1,000,000.")]
    [InlineData("Cap", "1000001", "Enter an amount from 0 to 1,000,000.")]
    [InlineData("MonthlyPrice", "", "Enter an amount from 0 to 1,000,000.")]
    [InlineData("From", "2026-02", "Choose when the change starts.")]
    [InlineData("From", "soon", "Choose when the change starts.")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string value, string error)
    {
        var page = await market.SignInAs(market.Administrator()).Open("/admin/plans/Plus");
        string Value(string of, string good) => of == field ? value : good;
        var refused = await page.Submit("Change plan", new
        {
            Percentage = Value("Percentage", "5"),
            Fixed = Value("Fixed", "0.20"),
            Cap = Value("Cap", "35"),
            MonthlyPrice = Value("MonthlyPrice", "9"),
            From = Value("From", "now"),
        });
        (refused.Status, refused.ErrorAt(field)).ShouldBe((HttpStatusCode.UnprocessableEntity, error));
    }

    [Fact]
    public async Task A_planned_change_begins_on_the_first_of_its_month()
    {
        var page = await market.SignInAs(market.Administrator()).Open("/admin/plans/Basic");
        (await page.Submit("Change plan", new { Percentage = "20", From = "2026-04" })).Text.ShouldContain("Version 2 · Valid from 1 Apr, 00:00 UTC planned");
        var seller = await market.Seller();
        market.Clock.Advance(new DateTime(2026, 3, 31, 23, 59, 59, DateTimeKind.Utc) - market.Clock.Now);
        var (march, april) = (await Deal.Place(market, seller: seller), await Next());
        (await march.AsSeller()).Text.ShouldContain("Fee when the order is finished €2.30");
        (await april.AsSeller()).Text.ShouldContain("Fee when the order is finished €5.30");

        Task<Deal> Next()
        {
            market.Clock.Advance(TimeSpan.FromSeconds(1));
            return Deal.Place(market, seller: seller);
        }
    }

    [Fact]
    public async Task A_seller_changes_the_plan_from_the_next_month_and_sees_the_history()
    {
        var seller = await market.Seller();
        var browser = market.SignInAs(seller);
        var page = await browser.Open("/shop/plan");
        page.ValueOf("Plan").ShouldBe("Basic");
        page.Text.ShouldContain("Plus 5% of each order plus €0.20, at most €35.00 per order; €9.00 per month");
        page = await page.Submit("Change plan", new { Plan = "Pro" });
        page = await page.Submit("Change plan", new { Plan = "Plus" });
        page.Text.ShouldContain("Your current plan: Basic.");
        page.Text.ShouldContain("Plus from 1 Apr, 00:00 UTC Basic from 2 Mar");
        page.Text.ShouldNotContain("Pro from");
        (await page.Submit("Change plan", new { Plan = "Free" })).ErrorAt("Plan").ShouldBe("Choose a plan.");
        var march = await Deal.Place(market, seller: seller);
        market.Clock.Advance(TimeSpan.FromDays(31));
        var april = await Deal.Place(market, seller: seller);
        (await march.AsSeller()).Text.ShouldContain("Fee when the order is finished €2.30");
        (await april.AsSeller()).Text.ShouldContain("Fee when the order is finished €1.45");
        (await browser.Open("/shop/plan")).Text.ShouldContain("Your current plan: Plus.");
    }

    [Fact]
    public async Task The_monthly_price_is_charged_on_the_first_of_each_month_once_and_for_missed_months_later()
    {
        var seller = new Earned(await Deal.Place(market));
        await market.Work<ChargeMonthlyPrices>();
        await (await seller.Open("/shop/plan")).Submit("Change plan", new { Plan = "Plus" });
        market.Clock.Advance(new DateTime(2026, 3, 31, 23, 59, 0, DateTimeKind.Utc) - market.Clock.Now);
        await market.Work<ChargeMonthlyPrices>();
        (await seller.Figures()).ShouldBe("€0.00 €0.00 €0.00 €0.00");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Work<ChargeMonthlyPrices>();
        await market.Work<ChargeMonthlyPrices>();
        (await seller.Figures()).ShouldBe("€0.00 −€9.00 €0.00 €0.00");
        market.Clock.Advance(TimeSpan.FromDays(61));
        await market.Work<ChargeMonthlyPrices>();
        (await seller.Figures()).ShouldBe("€0.00 −€27.00 €0.00 €0.00");
        (await seller.Open("/shop/earnings/2026-06")).Text.ShouldContain("Opening balance −€18.00 Monthly prices (1) −€9.00 Closing balance −€27.00");
    }

    [Fact]
    public async Task Beside_each_plan_stands_what_the_last_30_days_would_have_cost_and_the_cheapest_is_marked()
    {
        var seller = await market.Seller();
        var browser = market.SignInAs(seller);
        await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        market.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        (await browser.Open("/shop/plan")).Text.ShouldNotContain("would have cost", Case.Sensitive, "it is older");
        for (var i = 0; i < 2; i++) await Deal.Place(market, seller: seller, stage: OrderStage.Paid);
        await Deal.Place(market, seller: seller, stage: OrderStage.Refunded);
        var page = await browser.Open("/shop/plan");
        page.Document.QuerySelectorAll(".choice").Select(c => c.TextContent.Contains("Cheapest for you", StringComparison.Ordinal)).ShouldBe([true, false, false]);
        foreach (var (plan, cost) in new[] { ("Basic", "€4.60"), ("Plus", "€11.90"), ("Pro", "€30.70") })
        {
            page.Document.QuerySelectorAll(".choice").Single(c => c.QuerySelector("strong")!.TextContent == plan).TextContent.ShouldContain($"On this plan, your last 30 days would have cost {cost}");
        }
        page.Document.QuerySelector("a[href='/shop/earnings'][aria-current]").ShouldNotBeNull("the navigation shows where it is");
    }

    [Fact]
    public async Task In_another_currency_only_the_percentage_applies_and_the_page_says_so()
    {
        var seller = await market.Seller(currency: "JPY");
        (await market.SignInAs(seller).Open("/shop/plan")).Text.ShouldContain("you pay only the percentage. There is no fixed part, no maximum fee and no monthly price");
        var other = await market.Seller();
        (await market.SignInAs(other).Open("/shop/plan")).Text.ShouldNotContain("you pay only the percentage");
    }
}
