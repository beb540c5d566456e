using System.Net;
using System.Security.Claims;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Speed;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class SessionTests(Market market) : IClassFixture<Market>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_who_copied_the_cookie()
    {
        var (browser, _) = await market.SignedInNewcomer();
        var thief = browser.Copy();
        (await thief.Open("/account")).Path.ShouldBe("/account");
        await (await browser.Open("/account")).Submit("Sign out");
        (await browser.Open("/account")).Path.ShouldBe("/account/sign-in");
        (await thief.Open("/account")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in()
    {
        var name = await market.Newcomer();
        var here = market.Visitor();
        await SignIn(here, name, Firefox);
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Visitor().SignIn(name);
        var page = await here.Open("/account/sessions");
        var rows = page.Document.QuerySelectorAll(".list-rows > li");
        rows.Length.ShouldBe(2);
        rows[0].TextContent.ShouldContain("Firefox on Linux");
        rows[0].TextContent.ShouldContain("This browser");
        rows[0].QuerySelector("button").ShouldBeNull();
        rows[1].TextContent.ShouldContain("Unknown browser");
        rows[1].TextContent.ShouldContain("last used");
    }

    [Fact]
    public async Task One_other_browser_or_all_of_them_are_signed_out()
    {
        var (here, name) = await market.SignedInNewcomer();
        var others = new[] { market.Visitor(), market.Visitor(), market.Visitor() };
        foreach (var other in others) await other.SignIn(name);
        var page = await (await here.Open("/account/sessions")).Submit("End session");
        page.Body.ShouldContain("The session has ended.");
        (await SignedIn(others)).ShouldBe(2);

        (await page.Submit("Sign out everywhere else")).Body.ShouldContain("You&#x27;re signed out everywhere else.");
        (await SignedIn(others)).ShouldBe(0);
        var rest = await here.Open("/account/sessions");
        rest.Path.ShouldBe("/account/sessions");
        rest.Has("Sign out everywhere else").ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (victim, name) = await market.SignedInNewcomer();
        var account = await market.AccountOf(name);
        var session = await market.In((AccountsDbContext db) => db.Sessions.SingleAsync(s => s.AccountId == account.Id));
        var (stranger, own) = await market.SignedInNewcomer();
        await market.Visitor().SignIn(own);
        var page = await stranger.Open("/account/sessions");
        using var forged = page.Fill("End session");
        forged.RequestUri = new Uri(page.Url, $"/account/sessions/{new Number(session.Id)}/end");
        (await stranger.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound);
        await page.Submit("Sign out everywhere else");
        (await victim.Open("/account")).Path.ShouldBe("/account");
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_for_two_weeks()
    {
        var (browser, _) = await market.SignedInNewcomer();
        market.Clock.Advance(TimeSpan.FromDays(13));
        (await browser.Open("/account")).Path.ShouldBe("/account");
        market.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        (await browser.Open("/account")).Path.ShouldBe("/account");
        market.Clock.Advance(TimeSpan.FromDays(14));
        (await browser.Open("/account")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_ninety_days_however_much_it_is_used()
    {
        var (browser, _) = await market.SignedInNewcomer();
        for (var day = 0; day < 80; day += 10)
        {
            market.Clock.Advance(TimeSpan.FromDays(10));
            (await browser.Open("/account")).Path.ShouldBe("/account");
        }
        market.Clock.Advance(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        (await browser.Open("/account")).Path.ShouldBe("/account");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.Open("/account")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Sessions_that_are_over_are_deleted()
    {
        using var own = new Market();
        var name = await own.Newcomer();
        for (var i = 0; i < 3; i++) await own.Visitor().SignIn(name);
        own.Clock.Advance(TimeSpan.FromDays(10));
        await own.Visitor().SignIn(name);
        own.Clock.Advance(TimeSpan.FromDays(5));
        await own.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        (await own.In((AccountsDbContext db) => db.Sessions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_costs_one_read_and_a_write_once_in_ten_minutes()
    {
        using var own = new Market();
        // EF Core checks only once a second for listeners, so there must be one from the start.
        using var commands = new Commands(own.Folder, _ => true);
        var (browser, _) = await own.SignedInNewcomer();
        (await Asked()).ShouldBe(["SELECT"]);
        own.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Asked()).ShouldBe(["SELECT", "UPDATE"]);
        (await Asked()).ShouldBe(["SELECT"]);

        async Task<List<string>> Asked()
        {
            commands.Take();
            await browser.Open("/notices");
            return [.. commands.Take().Where(c => c.Text.Contains("\"Sessions\"", StringComparison.Ordinal)).Select(c => c.Text.Split(' ')[0])];
        }
    }

    [Fact]
    public async Task What_lies_in_the_database_signs_nobody_in()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var account = await market.AccountOf(name);
        var session = await market.In((AccountsDbContext db) => db.Sessions.SingleAsync(s => s.AccountId == account.Id));
        var cookie = browser.Cookies.Split("; ").Single(c => c.StartsWith("account=", StringComparison.Ordinal));
        cookie.ShouldNotContain(session.KeyHash);
        // The database also has the keys that protect cookies, but only the hash of the session's key.
        var forged = new ClaimsPrincipal(new ClaimsIdentity([new("session", $"{session.Id}.{session.KeyHash.TrimEnd('=')}")]));
        (await market.In(async (Sessions sessions) => await sessions.Find(forged) is null)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_sign_in_never_goes_on_with_the_session_that_the_browser_had()
    {
        var name = await market.Newcomer();
        var browser = market.Visitor();
        var form = await browser.Open("/account/sign-in");
        await browser.SignIn(name);
        var attacker = browser.Copy();
        var victim = await market.Newcomer();
        using var request = form.Fill("Sign in", new { Email = Newcomers.EmailOf(victim), Newcomers.Password });
        var stale = await browser.Send(request);
        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        await stale.Submit("Sign in", new { Email = Newcomers.EmailOf(victim), Newcomers.Password });
        (await browser.Open("/account")).Text.ShouldContain(victim);
        (await attacker.Open("/account")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_cookie_of_before_there_were_sessions_is_nobodys()
    {
        (await market.In(async (Sessions sessions) => await sessions.Find((await market.Buyer()).Principal()) is null)).ShouldBeTrue();
        foreach (var nonsense in new[] { "", "7", "x.y", "7.", "-1.AAAA" })
        {
            var cookie = new ClaimsPrincipal(new ClaimsIdentity([new("session", nonsense)]));
            (await market.In(async (Sessions sessions) => await sessions.Find(cookie) is null)).ShouldBeTrue(nonsense);
        }
    }

    [Fact]
    public async Task Another_host_knows_the_session_and_its_end()
    {
        var (browser, _) = await market.SignedInNewcomer();
        var cookies = browser.Cookies;
        await using var second = new SecondMarket(market);
        second.Clock.Advance(market.Clock.Now - second.Clock.Now);
        using var client = second.CreateClient(new() { AllowAutoRedirect = false });
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await browser.Open("/account")).Submit("Sign out");
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        async Task<HttpResponseMessage> Ask()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
            request.Headers.Add("Cookie", cookies);
            return await client.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("SessionIdle", "00:00:01")]
    [InlineData("SessionLives", "400.00:00:00")]
    [InlineData("SessionLives", "1.00:00:00")]
    public void Ends_that_make_no_sense_stop_the_host(string key, string value)
    {
        using var own = new Market();
        own.Settings[$"Accounts:{key}"] = value;
        Should.Throw<OptionsValidationException>(() => own.Get<TimeProvider>());
    }

    private static async Task<int> SignedIn(IEnumerable<Browser> browsers)
    {
        var pages = await Task.WhenAll(browsers.Select(b => b.Open("/account")));
        return pages.Count(p => p.Path == "/account");
    }

    private static async Task SignIn(Browser browser, string name, string userAgent)
    {
        using var request = (await browser.Open("/account/sign-in")).Fill("Sign in", new { Email = Newcomers.EmailOf(name), Newcomers.Password });
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        (await browser.Send(request)).Path.ShouldBe("/");
    }
}
