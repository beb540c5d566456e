using System.Net;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-1")]
public sealed class SignInTests(Market market) : IClassFixture<Market>
{
    private static readonly TimeSpan AlmostOpen = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Every_refusal_reads_the_same_so_that_no_account_can_be_guessed()
    {
        var known = await market.Newcomer();
        var locked = await market.Newcomer();
        await Fail(locked, times: 5);
        var unconfirmed = Newcomers.NewName();
        await market.Register(unconfirmed);

        var refusals = new[]
        {
            await market.Visitor().SignIn(known, "wrong password"),
            await market.Visitor().SignIn("nobody-at-all"),
            await market.Visitor().SignIn(locked),
            await market.Visitor().SignIn(unconfirmed),
        };
        refusals.ShouldAllBe(page => page.Status == HttpStatusCode.UnprocessableEntity);
        refusals.Select(page => page.Text).Distinct().Count().ShouldBe(1);
        refusals[0].Errors.ShouldContain("wait 15 minutes");
    }

    [Fact]
    public async Task It_says_why_one_is_there_and_registering_keeps_the_way_back()
    {
        var (seller, name) = await market.SignedInNewcomer();
        await (await seller.Open("/shop/opening")).Submit("Open shop", new { Name = $"Bowls {name}", Description = "Bowls.", Country = "CZ", Currency = "EUR", IsProfessional = "false" });
        await market.Deliver();
        var question = $"/sellers/bowls-{name}/question";
        (await market.Visitor().Open(question)).Text.ShouldContain($"Sign in to message Bowls {name}.");
        (await market.Visitor().Open("/account/sign-in?returnUrl=/reviews/123456789ABC/report")).Text.ShouldContain("Sign in to report this review.");
        (await market.Visitor().Open("/account/sign-in?returnUrl=/offers/123456789ABC/purchase")).Text.ShouldContain("Sign in to buy.");
        (await market.Visitor().Open("/favourites")).Text.ShouldContain("Sign in to continue.");
        foreach (var path in new[] { "/account/sign-in", "/account/sign-in?returnUrl=/", "/account/sign-in?returnUrl=//elsewhere.example/favourites" })
        {
            (await market.Visitor().Open(path)).Text.ShouldNotContain("Sign in to ", Case.Sensitive, path);
        }
        var visitor = market.Visitor();
        var register = await visitor.Open(Way(await visitor.Open(question), "/account/register"));
        (await visitor.Open(Way(register, "/account/sign-in"))).Text.ShouldContain($"Sign in to message Bowls {name}.");
        (await seller.Open($"/account/register?returnUrl={Uri.EscapeDataString("/shop")}")).Path.ShouldBe("/shop");
        (await seller.Open("/account/register")).Path.ShouldBe("/");

        static string Way(Page page, string to) => page.Document.QuerySelector($"main a[href^='{to}?']")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task The_fifth_failed_try_locks_the_account_for_fifteen_minutes()
    {
        var name = await market.Newcomer();
        await Fail(name, times: 4);
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");

        await Fail(name, times: 5);
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        market.Clock.Advance(AlmostOpen);
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_success_forgives_the_failed_tries_before()
    {
        var name = await market.Newcomer();
        await Fail(name, times: 4);
        await market.Visitor().SignIn(name);
        await Fail(name, times: 4);
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Many_guesses_at_once_lock_the_account_too()
    {
        var name = await market.Newcomer();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => market.Visitor().SignIn(name, "a wrong guess")));
        (await market.Visitor().SignIn(name)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_sign_in_leads_to_no_other_site(string target)
    {
        var name = await market.Newcomer();
        var page = await market.Visitor().SignIn(name, query: $"?returnUrl={Uri.EscapeDataString(target)}");
        page.Url.Host.ShouldBe("localhost");
        page.Path.ShouldBe("/");
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_then_gets_the_page_they_wanted()
    {
        var name = await market.Newcomer();
        var browser = market.Visitor();
        var asked = await browser.Open("/account");
        asked.Path.ShouldBe("/account/sign-in");
        var page = await asked.Submit("Sign in", new { Email = Newcomers.EmailOf(name), Newcomers.Password });
        page.Path.ShouldBe("/account");
    }

    [Theory]
    [InlineData("http://localhost/admin/cases?show=free", "/admin/cases?show=free")]
    [InlineData("http://localhost.example/admin/cases", "/admin/cases/A/claim")]
    [InlineData(null, "/admin/cases/A/claim")]
    public async Task What_was_posted_signed_out_leads_back_to_the_page_that_it_was_posted_from(string? from, string back)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/admin/cases/A/claim");
        if (from is not null) post.Headers.Referrer = new Uri(from);
        var asked = await market.Visitor().Send(post);
        asked.Path.ShouldBe("/account/sign-in");
        asked.ValueOf("ReturnUrl").ShouldBe(back);
    }

    [Fact]
    public async Task The_right_password_of_an_unconfirmed_account_brings_a_new_link_but_not_twice_in_five_minutes()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        await market.Visitor().SignIn(name);
        market.MailsTo(Newcomers.EmailOf(name)).Count.ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        await market.Visitor().SignIn(name);
        var mails = market.MailsTo(Newcomers.EmailOf(name));
        mails.Count.ShouldBe(2);
        await (await market.Visitor().Open(Newcomers.LinkIn(mails[1]))).Submit("Confirm");
        (await market.Visitor().SignIn(name)).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Two_sign_ins_at_once_before_the_address_is_confirmed_are_refused_like_any_other()
    {
        var name = Newcomers.NewName();
        await market.Register(name);
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => market.Visitor().SignIn(name)));
        var refused = await market.Visitor().SignIn("nobody-at-all");
        foreach (var page in pages) (page.Status, page.Text).ShouldBe((refused.Status, refused.Text));
        market.MailsTo(Newcomers.EmailOf(name)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var name = await market.Newcomer();
        var form = await market.Visitor().Open("/account/sign-in");
        using var client = market.CreateDefaultClient();
        using var request = form.Fill("Sign in", new { Email = Newcomers.EmailOf(name), Newcomers.Password });
        request.Headers.Add("Cookie", form.Response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var cookie = (await client.SendAsync(request)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Demo_sign_ins_are_not_shown_outside_development() =>
        (await market.Visitor().Open("/account/sign-in")).Body.ShouldNotContain("marketplace.example");

    private async Task Fail(string name, int times)
    {
        for (var i = 0; i < times; i++) await market.Visitor().SignIn(name, "a wrong password");
    }
}
