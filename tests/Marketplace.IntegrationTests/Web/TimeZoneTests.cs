using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Web;

/// <summary>One time zone a person: their own, else the browser's, else the site's.</summary>
public sealed class TimeZoneTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ACC-7"), Trait("Rule", "TXT-4")]
    public async Task A_person_s_own_zone_wins_over_the_browser_s_and_that_over_the_site_s()
    {
        var deal = await Deal.Place(market);
        var due = (await deal.Order()).PromisedStartAt;
        Deadline(await deal.AsSeller()).ShouldBe($"{due:d MMM, HH:mm} UTC");
        var seller = market.SignInAs(deal.Seller).In("Asia/Tokyo");
        Deadline(await seller.Open(deal.Path)).ShouldBe($"{due.AddHours(9):d MMM, HH:mm} UTC+9");
        var saved = await (await seller.Open("/account/language")).Submit("Save", new { TimeZone = "America/Bogota" });
        saved.Text.ShouldContain("Your language and time zone are saved.");
        Deadline(await seller.Open(deal.Path)).ShouldBe($"{due.AddHours(-5):d MMM, HH:mm} UTC-5");
        (await seller.Open("/account/language")).ValueOf("TimeZone").ShouldBe("America/Bogota");
        await (await seller.Open("/account/language")).Submit("Save", new { TimeZone = "" });
        Deadline(await seller.Open(deal.Path)).ShouldEndWith("UTC+9");
        var wrong = await (await seller.Open("/account/language")).Submit("Save", new { TimeZone = "Mars/Olympus" });
        (wrong.Status, wrong.ErrorAt("TimeZone")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Choose a time zone."));
    }

    [Fact, Trait("Rule", "ACC-7")]
    public async Task A_notice_shows_the_hour_that_the_order_shows_wherever_it_is_read()
    {
        var deal = await Deal.Place(market);
        var due = (await deal.Order()).PromisedStartAt;
        (await market.SignInAs(deal.Seller).Open("/notices")).Text.ShouldContain($"{due:d MMM, HH:mm} UTC.");
        var away = market.SignInAs(deal.Seller).In("Asia/Tokyo");
        (await away.Open("/notices")).Text.ShouldContain(Deadline(await away.Open(deal.Path)));
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task What_happened_today_is_told_relatively_and_later_by_its_date()
    {
        var deal = await Deal.Place(market);
        var placed = market.Clock.Now;
        market.Clock.Advance(TimeSpan.FromSeconds(30));
        Placed(await deal.AsBuyer()).ShouldBe("less than a minute ago");
        market.Clock.Advance(TimeSpan.FromMinutes(90));
        Placed(await deal.AsBuyer()).ShouldBe("1 hour ago");
        var spanish = market.SignInAs(deal.Buyer).Reading("es");
        await (await spanish.Open("/account/language")).Submit("Guardar", new { Language = "es" });
        Placed(await spanish.Open(deal.Path)).ShouldBe("hace 1 hora");
        market.Clock.Advance(placed.AddDays(1) - market.Clock.Now - TimeSpan.FromSeconds(1));
        Placed(await deal.AsSeller()).ShouldBe("23 hours ago");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await deal.AsSeller();
        Placed(page).ShouldBe($"{placed:d MMM, HH:mm}");
        page.Document.QuerySelector(".timeline time")!.GetAttribute("title").ShouldBe($"{placed:d MMM yyyy, HH:mm} UTC");
    }

    [Fact, Trait("Rule", "ACC-7")]
    public async Task The_zone_of_the_browser_that_signs_in_is_kept_for_messages()
    {
        var name = await market.Newcomer();
        await market.Visitor().In("Europe/Lisbon").SignIn(name);
        (await Kept(name)).ShouldBe(("", "Europe/Lisbon"));
        await market.Visitor().In("Nowhere").SignIn(name);
        (await Kept(name)).ShouldBe(("", "Europe/Lisbon"));
    }

    [Fact, Trait("Rule", "ACC-7")]
    public void A_site_without_a_known_zone_does_not_start()
    {
        using var wrong = new Market { Settings = { ["Site:TimeZone"] = "Mars/Olympus" } };
        Should.Throw<Exception>(() => wrong.Services).Message.ShouldContain("Site:TimeZone");
    }

    [Theory, Trait("Rule", "ORD-8"), Trait("Rule", "ORD-9"), Trait("Rule", "ACC-7")]
    [InlineData("2026-03-29", "29 Mar, 11:00 UTC+2", "29 Mar, 23:59 UTC+2", 2)]
    [InlineData("2026-10-25", "25 Oct, 10:00 UTC+1", "25 Oct, 23:59 UTC+1", 1)]
    public async Task A_deadline_after_the_change_of_the_clocks_shows_the_hour_of_its_own_day(string day, string closes, string delivers, int offset)
    {
        using var berlin = new Market();
        var first = await (await Deal.Place(berlin)).Order();
        var end = DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        berlin.Clock.Advance(end.AddHours(9) - (first.ClosesAt - first.PlacedAt) - berlin.Clock.Now);
        var deal = await Deal.Place(berlin);
        var seller = berlin.SignInAs(deal.Seller).In("Europe/Berlin");
        (await seller.Open(deal.Path)).Text.ShouldContain($"Approve or cancel it by {closes}. If you do neither, it counts as finished");
        (await (await seller.Open(deal.Path + "/delay")).Submit("Send request", new { Day = day, Reason = "The glaze cracked." })).Errors.ShouldBeEmpty();
        await (await deal.AsBuyer("/proposal")).Submit("Agree");
        (await deal.Order()).PromisedDeliveryAt.ShouldBe(end.AddHours(24 - offset).AddMinutes(-1));
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        (await seller.Open(deal.Path)).Text.ShouldContain($"by {delivers}.");
    }

    private static string Deadline(Page page) => page.Document.QuerySelector(".next-step time")!.TextContent;

    private static string Placed(Page page) => page.Document.QuerySelector(".timeline time")!.TextContent;

    private Task<(string Own, string Browser)> Kept(string name) => market.In(async (AccountsDbContext db) =>
    {
        var account = await db.Accounts.SingleAsync(a => a.UserName == name);
        return (account.TimeZone, account.BrowserTimeZone);
    });

    [Fact, Trait("Rule", "TXT-4")]
    public async Task A_date_names_its_year_only_if_it_is_far_away()
    {
        var deal = await Deal.Place(market, stage: Contracts.Orders.OrderStage.Canceled);
        var placed = market.Clock.Now;
        market.Clock.Advance(TimeSpan.FromDays(180));
        Placed(await deal.AsBuyer()).ShouldBe($"{placed:d MMM, HH:mm}");
        market.Clock.Advance(TimeSpan.FromDays(1));
        Placed(await deal.AsBuyer()).ShouldBe($"{placed:d MMM yyyy, HH:mm}");
    }
}
